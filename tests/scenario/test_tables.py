"""The tables that learners look at without code."""

import csv
import gzip
import io

import pytest
from twohats.product.metrics import campaign_years
from twohats.scenario import load, tables

STORY = load()


def rows(name):
    text = gzip.decompress(tables.table_csv(STORY, name)).decode()
    return list(csv.reader(io.StringIO(text)))


@pytest.mark.parametrize("name", tables.TABLES)
def test_has_every_table_heads_and_rows_of_one_length(name):
    head, *body = rows(name)
    assert body
    assert {len(row) for row in body} == {len(head)}
    assert list(tables.table_heads(STORY, name)) == head


@pytest.mark.parametrize("name", tables.TABLES)
def test_does_no_head_show_the_name_of_a_variable(name):
    heads = tables.table_heads(STORY, name).values()
    assert not [head for head in heads if "_" in head or head != head[:1].upper() + head[1:]]


@pytest.mark.parametrize(
    ("column", "id_"),
    [("registrations", "K08"), ("week8_retention", "K05"), ("active", "K11"),
     ("complete_on_time", "K03"), ("complaints", "K06"), ("nps", "K15")],
)  # fmt: skip
def test_has_a_measure_one_name_and_one_value_in_the_report_and_in_a_tree(column, id_):
    kind = STORY.kpis.types[id_]
    head = tables.table_heads(STORY, "kpi_history")[column]
    assert head.removesuffix(" (%)") == kind.name
    values = [float(row[rows("kpi_history")[0].index(column)]) for row in rows("kpi_history")[1:]]
    assert values == pytest.approx(campaign_years(STORY).shown[id_], abs=0.06)


def test_has_every_need_in_a_cell_a_name():
    for name, columns in {"feedback": ["need_tag"], "interviews": ["needs"]}.items():
        head, *body = rows(name)
        names = tables.column_names(STORY, name)
        for column in columns:
            ids = {part for row in body for part in row[head.index(column)].split()}
            assert ids
            assert ids <= set(names[column])


def test_are_the_memos_a_table_of_nine_with_all_their_words():
    _, *memos = rows("memos")
    assert [row[0] for row in memos][:2] == ["Leila Haddad", "Marcus Oyelaran"]
    assert len(memos) == 9
    assert memos[0][2].startswith("Tell me one date")
    assert memos[0][2].endswith("in a table.")


def test_is_a_table_that_is_compressed_in_the_pack_the_same_as_in_the_pack():
    assert len(rows("accounts")) - 1 == len(STORY.customers.accounts)


def test_has_the_contribution_a_head_of_its_own_before_and_after_the_cost_to_serve():
    before, after = (
        tables.table_heads(STORY, name)["contribution"] for name in ("market", "segments")
    )
    assert "before the cost to serve" in before
    assert "after the cost to serve" in after
