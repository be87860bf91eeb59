"""Does everybody who sent anything get a line, with the true reason, and nobody pay for others?"""

import os
import struct
import zipfile

import pytest
from twohats_instructor.intake import archives, unpack
from twohats_instructor.intake.collect import collect
from twohats_instructor.verdict import Verdict

from tests.support import deliveries
from tests.support.deliveries import (
    NOTEBOOK,
    NOW,
    STEM,
    answers,
    folder_each,
    packed,
    placed,
    small_course,
    states,
    tarred,
    work,
    zipped,
)


@pytest.fixture
def course(tmp_path):
    return small_course(tmp_path, STEM, "00_start")


@pytest.fixture
def inbox(tmp_path):
    (tmp_path / "inbox").mkdir()
    return tmp_path / "inbox"


def lines_of(course, inbox, sent):
    """The lines of one Moodle archive, by learner: state and sentences."""
    (inbox / "moodle.zip").write_bytes(deliveries.moodle([("Ida Holm", work("ida")), *sent]))
    lines = collect(course, [inbox], now=NOW)
    assert states(lines)["Ida.Holm"] == "counts"
    assert placed(course, "Ida.Holm") == "ida"
    return {line.student: (line.state, " ".join(line.verdict.sentences)) for line in lines}


PAX = b"x" * 2_000


@pytest.mark.parametrize(
    ("files", "state", "words"),
    [
        ({"my work.tar.gz": tarred(work("it"))}, "counts", ""),
        ({"my work.tgz": tarred(work("it"))}, "counts", ""),
        ({"my work.tar": tarred(work("it"), "")}, "counts", ""),
        ({"my work.tar.bz2": tarred(work("it"), "bz2")}, "counts", ""),
        ({"my work.zip": tarred(work("it"))}, "counts", ""),
        ({"it.zip.txt": zipped(work("it"))}, "counts", ""),
        ({f"{STEM}.ipynb.txt": NOTEBOOK, "answers.json.txt": answers("it")}, "counts", "taken for"),
        ({f"{STEM}.ipynb.json": NOTEBOOK, "answers.json": answers("it")}, "counts", "taken for"),
        ({f"{STEM} (1).ipynb": NOTEBOOK, "answers (1).json": answers("it")}, "counts", "taken for"),
        ({"nb/a.ipynb": NOTEBOOK, "data/answers.json": answers("it")}, "counts", "No assignment"),
        ({f"nb/{STEM}.ipynb": NOTEBOOK, "data/answers.json": answers("it")}, "counts", "different"),
        ({"it.7z": b"7z\xbc\xaf\x27\x1c..."}, "refused", "it.7z is a 7z archive"),
        ({"it.rar": b"Rar!..."}, "refused", "it.rar is a rar archive"),
        ({"it.zip": b"7z\xbc\xaf\x27\x1c..."}, "refused", "it.zip is a 7z archive"),
        ({"it.zip": b"%PDF-1.4"}, "refused", "it.zip is a PDF"),
        ({"roadmap.pdf": b"%PDF-1.4"}, "refused", "roadmap.pdf is a PDF"),
        ({"roadmap.docx": b"PK"}, "refused", "a Word document"),
        ({"a.png": b"", "b.png": b""}, "refused", "a.png and b.png"),
        ({"": b""}, "refused", "nothing in it"),
        ({"it.zip": zipped({})}, "refused", "nothing in it"),
        ({"it.zip": zipped({"a.png": b"x"})}, "refused", "a.png is a picture"),
        ({"other.ipynb": NOTEBOOK}, "refused", "No assignment"),
        ({"it.zip": b"PK\x03\x04 cut"}, "refused", "it.zip is damaged"),
        ({"it.zip": b""}, "refused", "it.zip is empty"),
    ],
)  # fmt: skip
def test_does_every_kind_of_file_get_a_line_with_its_reason(course, inbox, files, state, words):
    lines = lines_of(course, inbox, [("Oda Ruud", files)])
    assert lines["Oda.Ruud"][0] == state
    assert words in lines["Oda.Ruud"][1]
    assert placed(course, "Oda.Ruud") == ("it" if state == "counts" else None)


def test_does_an_empty_folder_on_the_disk_get_a_line(course, inbox):
    (inbox / "lena").mkdir()
    folder_each(inbox, [("ada", work())])
    assert states(collect(course, [inbox], now=NOW)) == {"ada": "counts", "lena": "refused"}


def test_does_a_folder_without_permission_cost_its_sender_alone(course, inbox, monkeypatch):
    folder_each(inbox, [("ada", work()), ("lena", work())])
    scan = os.scandir

    def guarded(path):
        if str(path).endswith("lena"):
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(unpack.os, "scandir", guarded)
    lines = collect(course, [inbox], now=NOW)
    assert states(lines) == {"ada": "counts", "lena": "refused"}
    assert "Permission denied" in str(lines[1].verdict.sentences)


def locked(files):
    content = bytearray(zipped(files))
    for start, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        found = content.find(start)
        while found >= 0:
            content[found + place] |= 1
            found = content.find(start, found + 1)
    return bytes(content)


def dated(date):
    return zipped(work("it"), date)


def month_nought():
    content = bytearray(zipped(work("it")))
    for start, place in ((b"PK\x03\x04", 12), (b"PK\x01\x02", 14)):
        found = content.find(start)
        while found >= 0:
            content[found + place : found + place + 2] = struct.pack("<H", 0)
            found = content.find(start, found + 1)
    return bytes(content)


LONG = "ä" * 150


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({**work("it"), "Screenshot 10:42.png": b"png"}, ""),
        ({"it.zip": zipped({**work("it"), "Screenshot 10:42.png": b"png"})}, ""),
        ({"answers.json": answers("it"), f"10:42 {STEM}.ipynb": NOTEBOOK}, "taken for"),
        ({**work("it"), f"{LONG}.ipynb": NOTEBOOK}, "Left aside"),
        ({"it.zip": zipped({**work("it"), f"{LONG}.ipynb": NOTEBOOK})}, "Left aside"),
        ({f"{LONG}.zip": zipped(work("it"))}, ""),
        ({**work("it"), f"{LONG}/{LONG}.png": b"x"}, ""),
        ({"it.zip": dated((1980, 1, 1, 0, 0, 0))}, ""),
        ({"it.zip": dated((2099, 1, 1, 0, 0, 0))}, ""),
        ({"it.zip": month_nought()}, ""),
        ({**work("it"), "bomb.zip": zipped({"a.zip": zipped({"b.json": b"0" * 400_000})})}, ""),
        ({"it.zip": zipped({**work("it"), "video.json": b"0" * 400_000})}, "video.json is larger"),
        ({"it.zip": zipped({**work("it"), "../../x.json": b"{}"})}, "climbs out"),
    ],
)  # fmt: skip
def test_does_an_odd_file_cost_its_sender_no_more_than_itself(
    course, inbox, files, words, monkeypatch
):
    monkeypatch.setattr(unpack, "MAX_FILE_BYTES", 200_000)
    lines = lines_of(course, inbox, [("Oda Ruud", files)])
    assert lines["Oda.Ruud"][0] == "counts" or "bomb.zip" in files
    assert words in lines["Oda.Ruud"][1]
    assert placed(course, "Oda.Ruud") == "it"


def info(name, **attributes):
    entry = zipfile.ZipInfo(name)
    for key, value in attributes.items():
        setattr(entry, key, value)
    return entry


def nested(levels):
    content = zipped({"answers.json": b"0" * 400_000})
    for _ in range(levels):
        content = zipped({f"{number}.zip": content for number in range(4)})
    return content


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({f"{STEM}.ipynb": b"0" * 400_000}, "is larger than 200 kB"),
        ({"it.zip": zipped({f"{STEM}.ipynb": b"0" * 400_000})}, "is larger than 200 kB"),
        ({"it.zip": zipped({f"{n}.json": b"0" * 150_000 for n in range(9)})}, "far beyond"),
        ({"it.zip": zipped({f"{n}.png": b"" for n in range(31)})}, "more files"),
        ({f"{n}.json": b"0" * 150_000 for n in range(9)}, "far beyond"),
        ({"it.zip": nested(1)}, "is larger than 200 kB"),
        ({"it.zip": nested(4)}, "more than 3 archives"),
        ({"it.zip": locked(work())}, "locked with a password"),
        ({"it.zip": zipped({info("answers.json", external_attr=0o120777 << 16): b"/etc/passwd"})},
         "is a link"),
        ({"it.zip": zipped({"/etc/answers.json": answers()})}, "climbs out"),
        ({"it.zip": zipped({"C:\\x\\answers.json": answers()})}, "climbs out"),
        ({"it.tar.gz": tarred({"answers.json": b"0" * 400_000})}, "is larger than 200 kB"),
        ({"it.tar.gz": tarred({"a.bin": b"0" * 3_000_000})}, "far beyond"),
    ],
)  # fmt: skip
def test_does_a_limit_hold_for_one_sender_and_say_so(course, inbox, files, words, monkeypatch):
    monkeypatch.setattr(unpack, "MAX_FILE_BYTES", 200_000)
    monkeypatch.setattr(unpack, "MAX_ZIP_BYTES", 1_000_000)
    monkeypatch.setattr(unpack, "MAX_ENTRIES", 30)
    monkeypatch.setattr(archives, "MAX_TAR_BYTES", 2_000_000)
    lines = lines_of(course, inbox, [("Max Vik", files), ("Nor Eid", work("nor"))])
    state, sentences = lines["Max.Vik"]
    assert state == "refused"
    assert words in sentences
    assert "nothing in it" not in sentences
    assert lines["Nor.Eid"][0] == "counts"
    assert not course.submitted_folder("Max.Vik", STEM).exists()


@pytest.mark.parametrize("pack", [deliveries.blackboard, deliveries.canvas, deliveries.moodle])
def test_is_an_archive_that_was_refused_not_called_empty_too(course, inbox, pack):
    climbing = {"it.zip": zipped({"/etc/answers.json": answers()})}
    (inbox / "all.zip").write_bytes(pack([("maxvik", climbing), ("noreid", work("nor"))]))
    lines = collect(course, [inbox], now=NOW)
    (line,) = (line for line in lines if line.state == "refused")
    (sentence,) = line.verdict.sentences
    assert "climbs out" in sentence


def test_is_a_bomb_not_unpacked_beyond_its_limit(course, inbox, monkeypatch, tmp_path):
    """Is no more of a bomb ever on the disk than one sender may send?"""
    monkeypatch.setattr(unpack, "MAX_ZIP_BYTES", 1_000_000)
    sizes = []
    copy = unpack.Spool.copy

    def watched(spool, *arguments):
        path = copy(spool, *arguments)
        sizes.append(sum(file.stat().st_size for file in spool.folder.iterdir()))
        return path

    monkeypatch.setattr(unpack.Spool, "copy", watched)
    bomb = zipped({f"{n}.zip": zipped({"a.json": b"0" * 900_000}) for n in range(40)})
    lines_of(course, inbox, [("Max Vik", {"it.zip": bomb})])
    assert max(sizes) < 3_000_000
    assert not list(course.gradebook.glob(".incoming-*"))


def test_is_a_table_of_contents_without_end_not_read(course, inbox):
    content = bytearray(zipped(work()))
    content[0:0] = bytes(archives.MAX_TABLE_BYTES + 100)
    end = content.rfind(b"PK\x05\x06")
    content[end + 12 : end + 16] = struct.pack("<L", archives.MAX_TABLE_BYTES + 1)
    lines = lines_of(course, inbox, [("Max Vik", {"it.zip": bytes(content)})])
    assert "table of contents" in lines["Max.Vik"][1]


def test_are_many_faults_of_one_sender_a_few_sentences(course, inbox):
    files = {f"{number}.zip": b"PK broken" for number in range(60)}
    (inbox / "moodle.zip").write_bytes(deliveries.moodle([("Max Vik", files)]))
    (line,) = collect(course, [inbox], now=NOW)
    assert len(line.verdict.sentences) < 8


def test_does_the_last_line_count_learners_and_say_what_was_kept(tmp_path, capsys):
    from twohats_instructor.cli import main

    course = small_course(tmp_path)
    (course.root / "nbgrader_config.py").touch()
    sent = [("Ida Holm", work()), ("Kim Lund", {"it.7z": b"7z"}), ("Mal Reed", {})]
    sent[2] = ("Mal Reed", dict([packed("ida", mark="stolen")]))
    archive = tmp_path / "moodle.zip"
    archive.write_bytes(deliveries.moodle(sent))
    assert main(["collect", str(archive), "--course-dir", str(course.root)]) == 0
    last = capsys.readouterr().out.splitlines()[-1]
    assert last.startswith("3 learners: 1 hand-in counts")
    assert "1 kept in gradebook/undecided" in last
    assert "1 refused, and not kept" in last


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--decide", "nonsense"], "SENDER=LEARNER"),
        (["--class-list", "absent.csv"], "absent.csv"),
    ],
)
def test_is_a_wrong_option_a_sentence(tmp_path, capsys, arguments, words):
    from twohats_instructor.cli import main

    course = small_course(tmp_path)
    (course.root / "nbgrader_config.py").touch()
    command = ["collect", str(tmp_path), *arguments, "--course-dir", str(course.root)]
    assert main(command) == 1
    assert words in capsys.readouterr().out


def test_is_a_full_disk_a_sentence_and_no_ones_fault(course, inbox, monkeypatch, capsys):
    from twohats_instructor.cli import main

    (course.root / "nbgrader_config.py").touch()
    folder_each(inbox, [("ada", work())])

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("twohats_instructor.intake.storage.shutil.copyfile", full)
    assert main(["collect", str(inbox), "--course-dir", str(course.root)]) == 1
    assert "The disk is full" in capsys.readouterr().out


def test_do_the_notes_of_a_verdict_make_the_same_verdict():
    verdict = Verdict("restored", ("a", "b"), True)
    assert Verdict.of(verdict.notes) == verdict


def without_flag(names, encoding):
    """A zip that does not say in which encoding its names are, as some systems make it."""
    content = zipped({f"{number:02}" + "#" * (len(name.encode(encoding)) - 2): data
                      for number, (name, data) in enumerate(names.items())})  # fmt: skip
    for number, name in enumerate(names):
        raw = name.encode(encoding)
        content = content.replace(f"{number:02}".encode() + b"#" * (len(raw) - 2), raw)
    return content


@pytest.mark.parametrize("encoding", ["cp437", "cp850", "utf-8"])
def test_is_a_name_in_an_archive_the_same_in_every_encoding(course, inbox, encoding):
    folder = "Jürgen Groß_5009_assignsubmission_file_"
    files = {f"{folder}/{name}": data for name, data in work("first").items()}
    (inbox / "a.zip").write_bytes(without_flag(files, encoding))
    files = {f"{folder}/{name}": data for name, data in work("second").items()}
    (inbox / "b.zip").write_bytes(zipped(files, (2026, 7, 6, 8, 0, 0)))
    lines = collect(course, [inbox], now=NOW)
    assert {line.student for line in lines} == {"Jürgen.Groß"}
    assert sorted(line.state for line in lines) == ["counts", "older"]


def test_are_attempts_in_one_folder_with_a_systems_copies_of_them_told_apart(course, inbox):
    for time, added in (
        (deliveries.EARLY, " - Copy"),
        (deliveries.EARLY, ""),
        (deliveries.LATE, " (1)"),
    ):
        name, content = packed("una", mark=time, time=time)
        (inbox / name.replace(".zip", f"{added}.zip")).write_bytes(content)
    lines = collect(course, [inbox], now=NOW)
    assert sorted(line.state for line in lines) == ["counts", "older", "twice"]
    assert placed(course, "una") == deliveries.LATE


def test_are_a_systems_own_files_and_a_conflicts_copy_no_matter(course, inbox):
    files = work("vera") | {
        "answers.json": b"\xef\xbb\xbf" + answers("vera").replace(b",", b",\r\n"),
        "answers-DESKTOP-7Q.json": answers("older"),
        "desktop.ini": b"[x]", "Thumbs.db": b"x", ".DS_Store": b"x", "._answers.json": b"x",
    }  # fmt: skip
    folder_each(inbox, [("vera", files)])
    (line,) = collect(course, [inbox], now=NOW)
    assert (line.student, line.state) == ("vera", "counts")
    assert b"vera" in (course.submitted_folder("vera", STEM) / "answers.json").read_bytes()


ODD_IDS = ["007", "1e5", "NULL", "con", "aux.txt", "-rf", "=1+1", "ana+x@uni.example", "ANA", "Ana"]


def test_does_every_odd_id_stay_one_of_its_own(course, inbox):
    for name in ODD_IDS:
        (inbox / name / STEM).mkdir(parents=True)
        folder_each(inbox / name, [(STEM, work(name))])
    lines = collect(course, [inbox], now=NOW)
    assert len({line.student for line in lines}) == len(ODD_IDS)
    assert {line.state for line in lines} == {"counts"}
