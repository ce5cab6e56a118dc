"""The one style sheet of the program, with a name for every colour and size of a theme."""

SHEET = """
QLabel {{ background: transparent; }}
QLabel[role="display"] {{ font-size: {display}px; font-weight: bold; }}
QLabel[role="heading"] {{ font-size: {heading}px; font-weight: bold; }}
QLabel[role="title"] {{ font-size: {title}px; font-weight: bold; }}
QLabel[role="label"] {{ font-weight: bold; }}
QLabel[role="brand"] {{ font-weight: bold; color: {accent}; }}
QLabel[role="strong"] {{ font-weight: bold; }}
QLabel[role="muted"] {{ color: {muted}; }}
QLabel[role="small"] {{ color: {muted}; font-size: {small}px; }}
QLabel[role="section"] {{ color: {muted}; font-size: {small}px; font-weight: bold; }}
QLabel[role="error"] {{ color: {load}; font-size: {small}px; font-weight: bold; }}
QLabel[role="good"] {{ color: {good}; }}
QLabel[role="load"] {{ color: {load}; }}
QLabel[role="quote"] {{ font-style: italic; }}
QLabel[role="badge"] {{
    background: {accent_soft}; color: {accent}; font-weight: bold; font-size: {small}px;
    border-radius: 8px; padding: 2px 8px;
}}

QFrame[role="card"] {{
    background: {surface}; border: 1px solid {line}; border-radius: 12px;
}}
QFrame[role="row"] {{
    background: transparent; border: none; border-bottom: 1px solid {line};
}}
QFrame[role="bar"], QFrame[role="side"] {{ background: {surface}; border: none; }}
QFrame[role="rule"] {{ background: {line}; border: none; }}
QFrame[role="note"], QFrame[role="warning"], QFrame[role="success"] {{
    background: {sunk}; border: none; border-left: 4px solid {muted}; border-radius: 8px;
}}
QFrame[role="warning"] {{ border-left-color: {load}; }}
QFrame[role="success"] {{ border-left-color: {good}; }}
QScrollArea, QScrollArea > QWidget > QWidget[role="page"] {{
    background: transparent; border: none;
}}

QLineEdit, QPlainTextEdit, QComboBox {{
    background: {surface}; color: {ink}; border: 1px solid {muted}; border-radius: 8px;
    padding: 6px 10px; min-height: {line_height}px;
    selection-background-color: {accent}; selection-color: {on_accent};
    placeholder-text-color: {muted};
}}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {{
    border: 2px solid {accent}; padding: 5px 9px;
}}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {{ border: 2px solid {load}; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {{
    background: {sunk}; color: {muted};
}}
QComboBox QAbstractItemView, QListView[role="popup"] {{
    background: {surface}; color: {ink}; border: 1px solid {muted}; outline: none;
    selection-background-color: {accent_soft}; selection-color: {ink};
}}
QComboBox::drop-down {{ border: none; width: {indicator}px; margin-right: 8px; }}
QComboBox::down-arrow {{
    image: url("{icons}/down-{name}.svg"); width: {indicator}px; height: {indicator}px;
}}
QListView[role="popup"]::item {{ padding: 6px 10px; min-height: {line_height}px; }}

QPushButton {{
    background: {surface}; color: {ink}; border: 1px solid {line}; border-radius: 8px;
    padding: 8px 16px; min-height: {line_height}px; font-weight: bold;
}}
QPushButton:hover {{ background: {sunk}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 7px 15px; }}
QPushButton:disabled {{ color: {muted}; background: {sunk}; }}
QPushButton[role="primary"] {{
    background: {accent}; color: {on_accent}; border: 1px solid {accent};
}}
QPushButton[role="primary"]:focus {{ border: 4px double {on_accent}; padding: 5px 13px; }}
QPushButton[role="primary"]:disabled {{
    background: {sunk}; color: {muted}; border-color: {line};
}}
QPushButton[role="quiet"] {{
    background: transparent; border: 1px solid transparent; color: {accent};
    padding: 4px 4px; min-width: {line_height}px;
}}
QPushButton[role="quiet"]:hover {{ background: {sunk}; }}
QPushButton[role="quiet"]:focus {{ border: 2px solid {accent}; padding: 3px 3px; }}
QPushButton[role="quiet"]:disabled {{ color: {muted}; background: transparent; }}
QPushButton[role="link"] {{
    background: transparent; border: 1px solid transparent; color: {ink}; font-weight: normal;
    padding: 3px 4px; text-align: left;
}}
QPushButton[role="link"]:hover {{ background: {sunk}; }}
QPushButton[role="link"]:focus {{ border: 2px solid {accent}; padding: 2px 3px; }}
QPushButton[role="nav"] {{
    background: transparent; border: 1px solid transparent; color: {ink}; font-weight: normal;
    padding: 4px 8px;
}}
QPushButton[role="nav"]:hover {{ background: {sunk}; }}
QPushButton[role="nav"]:checked {{ font-weight: bold; color: {accent}; }}
QPushButton[role="nav"]:focus {{ border: 2px solid {accent}; padding: 3px 7px; }}
QPushButton[role="mark"] {{
    background: {surface}; border: 1px solid {muted}; font-weight: normal;
    padding: 4px 4px; min-width: {line_height}px;
}}
QPushButton[role="mark"]:hover {{ background: {sunk}; }}
QPushButton[role="mark"]:checked {{
    background: {accent_soft}; color: {accent}; border: 2px solid {accent}; font-weight: bold;
    padding: 3px 3px;
}}
QPushButton[role="mark"]:focus {{ border: 2px solid {accent}; padding: 3px 3px; }}

QRadioButton, QCheckBox {{ spacing: 8px; padding: 4px; min-height: {target}px; }}
QRadioButton::indicator, QCheckBox::indicator {{
    width: {indicator}px; height: {indicator}px; background: {surface}; border: 1px solid {muted};
}}
QRadioButton::indicator {{ border-radius: {indicator_radius}px; }}
QCheckBox::indicator {{ border-radius: 4px; }}
QRadioButton::indicator:checked {{
    background: {accent}; border: 4px solid {accent_soft}; width: {inner}px; height: {inner}px;
}}
QCheckBox::indicator:checked {{
    background: {accent}; border: 1px solid {accent}; image: url("{icons}/check-{name}.svg");
}}
QRadioButton::indicator:focus, QCheckBox::indicator:focus {{ border-color: {accent}; }}
QRadioButton:focus, QCheckBox:focus {{
    border: 2px solid {accent}; border-radius: 8px; padding: 2px;
}}

QListView[role="steps"], QListView[role="list"], QListView[role="outline"] {{
    background: transparent; border: none; outline: none;
}}
QListView[role="outline"]::item {{ padding: 4px 0px; border-radius: 4px; }}
QListView[role="outline"]::item:selected {{ background: {accent_soft}; color: {ink}; }}
QListView[role="outline"]:focus {{ border: 2px solid {accent}; border-radius: 8px; }}
QTableView {{
    background: {surface}; color: {ink}; border: 1px solid {line}; border-radius: 8px;
    outline: none; selection-background-color: {accent_soft}; selection-color: {ink};
}}
QTableView:focus {{ border: 2px solid {accent}; }}
QTableView::item {{ border-bottom: 1px solid {line}; padding: 0 8px; }}
QHeaderView {{ background: {surface}; border: none; }}
QHeaderView::section {{
    background: {surface}; color: {muted}; font-size: {small}px; font-weight: bold;
    border: none; border-bottom: 1px solid {line}; padding: 8px;
}}
QProgressBar {{
    background: {sunk}; border: none; border-radius: 4px; color: {ink}; text-align: center;
    min-height: 8px;
}}
QProgressBar::chunk {{ background: {accent}; border-radius: 4px; }}
QToolTip {{ background: {surface}; color: {ink}; border: 1px solid {line}; padding: 4px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar::handle:vertical {{
    background: {line}; border-radius: 4px; min-height: 24px; margin: 2px;
}}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle:horizontal {{
    background: {line}; border-radius: 4px; min-width: 24px; margin: 2px;
}}
"""
"""Widgets say what they are by the property `role`; `ui.theme` fills in the names."""
