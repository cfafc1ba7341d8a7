-- The first schema of orders.sqlite: what people ordered. Times are milliseconds since 1970 in UTC.

CREATE TABLE outbox (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    key     TEXT NOT NULL UNIQUE,
    source  TEXT NOT NULL,
    owner   TEXT NOT NULL,
    topic   BLOB NOT NULL,
    payload BLOB NOT NULL,                -- empty when it is done
    qos     INTEGER NOT NULL,
    retain  INTEGER NOT NULL,
    created INTEGER NOT NULL,
    expires INTEGER,                      -- NULL: never
    tries   INTEGER NOT NULL DEFAULT 0,
    state   INTEGER NOT NULL DEFAULT 0    -- 0: waits, 1: the broker has it, 2: replaced or withdrawn
);
CREATE INDEX outbox_waiting ON outbox (source, id) WHERE state = 0;
CREATE INDEX outbox_topics ON outbox (source, topic) WHERE state = 0;

CREATE TABLE rollouts (
    id     INTEGER PRIMARY KEY,
    name   TEXT NOT NULL UNIQUE,          -- the id in topics
    source TEXT NOT NULL,
    plan   BLOB NOT NULL,
    header BLOB NOT NULL
);

CREATE TABLE rollout_targets (
    rollout INTEGER NOT NULL REFERENCES rollouts (id),
    target  INTEGER NOT NULL,
    plan    BLOB NOT NULL,
    record  BLOB NOT NULL,
    PRIMARY KEY (rollout, target)
) WITHOUT ROWID;

CREATE TABLE rollout_notes (
    id      INTEGER PRIMARY KEY,
    rollout INTEGER NOT NULL REFERENCES rollouts (id),
    time    INTEGER NOT NULL,
    target  INTEGER,                      -- NULL: the whole rollout
    what    TEXT NOT NULL,
    code    TEXT NOT NULL,
    detail  TEXT NOT NULL
);
CREATE INDEX rollout_notes_by_target ON rollout_notes (rollout, target, id);
