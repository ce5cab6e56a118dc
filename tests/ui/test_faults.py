import pytest

from ui.faults import on_error


def test_a_fault_of_ours_tells_nothing_of_a_case(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """An unexpected error names where it happened, never what was being handled."""
    told = []
    monkeypatch.setattr("ui.dialogs.tell", lambda *words: told.append(words))
    name = "Saskia de Vries"
    with pytest.raises(ValueError, match=name) as fault:
        int(name)

    on_error(ValueError, fault.value, fault.tb)

    assert name not in str(told) + caplog.text
    assert "test_faults.py" in str(told)
