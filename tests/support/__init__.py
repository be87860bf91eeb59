"""What several tests share: a running lab, a stage for one widget, small data, hand-ins.

`tests/conftest.py` and those beside the tests hold fixtures only; what a fixture is made of, and
what tests call by name, is here.
"""
