-- Alerts: how they are now, everything that ever happened to them, and the rules. Times are milliseconds since 1970 in
-- UTC.

CREATE TABLE alerts (
    id       INTEGER PRIMARY KEY,         -- given by the program
    source   TEXT NOT NULL,
    rule     TEXT NOT NULL,
    kind     INTEGER NOT NULL,            -- 0: a device, 1: a group, 2: the connection
    subject  TEXT NOT NULL,
    severity INTEGER NOT NULL,
    opened   INTEGER NOT NULL,
    closed   INTEGER,                     -- NULL: still open
    value    REAL,
    state    BLOB NOT NULL
);
CREATE INDEX alerts_by_closing ON alerts (closed);
CREATE INDEX alerts_by_subject ON alerts (source, subject);

-- What the engine goes on from after a restart, also what is only pending.
CREATE TABLE alert_states (
    id      INTEGER PRIMARY KEY,
    source  TEXT NOT NULL,
    rule    TEXT NOT NULL,
    kind    INTEGER NOT NULL,
    subject TEXT NOT NULL,
    alert   INTEGER NOT NULL,             -- 0: none yet
    value   REAL,
    state   BLOB NOT NULL,
    UNIQUE (source, rule, kind, subject)
);

CREATE TABLE alert_lines (
    id       INTEGER PRIMARY KEY,
    alert    INTEGER NOT NULL,
    time     INTEGER NOT NULL,
    change   TEXT NOT NULL,
    severity INTEGER NOT NULL,
    author   TEXT NOT NULL,
    text     TEXT NOT NULL
);
CREATE INDEX alert_lines_by_alert ON alert_lines (alert, id);

-- Rules, silences and runbooks, each as one document.
CREATE TABLE alert_documents (
    id   INTEGER PRIMARY KEY,
    key  TEXT NOT NULL UNIQUE,
    body BLOB NOT NULL
);
