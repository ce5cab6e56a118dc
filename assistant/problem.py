"""What a person can mend, told in Dutch; every other exception is ours."""


class Problem(Exception):  # noqa: N818 - not an error of the program but of the situation
    """Something the user can mend.

    Args:
        what: what happened, one Dutch sentence.
        data: what it means for the data, one Dutch sentence (may be empty).
        do: what to do now, one Dutch sentence.
    """

    def __init__(self, what: str, data: str, do: str) -> None:
        super().__init__(what)
        self.what = what
        self.data = data
        self.do = do

    def __str__(self) -> str:
        return " ".join(part for part in (self.what, self.data, self.do) if part)


class OutOfScope(Problem):
    """Input a method was not made for: refused with the reason, never computed and warned about.

    Args:
        what: what the method cannot work with, one Dutch sentence.
        do: what to do instead, one Dutch sentence.
    """

    def __init__(self, what: str, do: str) -> None:
        super().__init__(what, "", do)
