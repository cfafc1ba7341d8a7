-- The first schema of the archive. Every migration runs in one transaction with its user_version.
-- Times are milliseconds since 1970 in UTC.

CREATE TABLE sources (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE            -- of the connection
);

CREATE TABLE devices (
    id     INTEGER PRIMARY KEY,
    source INTEGER NOT NULL REFERENCES sources (id),
    name   TEXT NOT NULL,
    UNIQUE (source, name)
);

CREATE TABLE metrics (
    id     INTEGER PRIMARY KEY,
    source INTEGER NOT NULL REFERENCES sources (id),
    name   TEXT NOT NULL,
    unit   TEXT NOT NULL DEFAULT '',
    UNIQUE (source, name)
);

-- What a device said of itself, as last heard.
CREATE TABLE identities (
    device               INTEGER PRIMARY KEY REFERENCES devices (id),
    name                 TEXT NOT NULL,
    model                TEXT NOT NULL,
    hardware             TEXT NOT NULL,
    firmware             TEXT NOT NULL,
    serial               TEXT NOT NULL,
    site                 TEXT NOT NULL,
    latitude             REAL,
    longitude            REAL,
    tags                 BLOB NOT NULL,   -- pairs of texts, each with its length before it
    interval             INTEGER NOT NULL,
    certificate_ends     INTEGER          -- NULL: not told
);

CREATE TABLE statuses (
    device  INTEGER PRIMARY KEY REFERENCES devices (id),
    online  INTEGER NOT NULL,
    time    INTEGER NOT NULL,
    boot_id TEXT NOT NULL
);

-- The newest reading of each metric of a device, as of the last time its readings were sealed; the tail has what
-- came after.
CREATE TABLE latest (
    device INTEGER PRIMARY KEY REFERENCES devices (id),
    data   BLOB NOT NULL
);

-- Readings in order of arrival, one row for each transaction.
CREATE TABLE tail (
    id       INTEGER PRIMARY KEY,
    readings INTEGER NOT NULL,
    data     BLOB NOT NULL
);

-- A run is a set of pages with blocks, sorted by device and time. It holds one level (0: readings, 1 to 4: roll-ups
-- of 1 min, 15 min, 1 h, 1 day) of one stretch of time; of two runs with the same time the later sequence wins.
CREATE TABLE runs (
    id           INTEGER PRIMARY KEY,
    level        INTEGER NOT NULL,
    partition    INTEGER NOT NULL,       -- number of the stretch since 1970, see storage/partition.h
    state        INTEGER NOT NULL,       -- 0: being written, 1: in use, 2: to be deleted
    tier         INTEGER NOT NULL,       -- how often its readings were merged
    rolled       INTEGER NOT NULL,       -- of level 0: the roll-ups of its readings are in use
    sequence     INTEGER NOT NULL,
    first_device INTEGER NOT NULL,
    last_device  INTEGER NOT NULL,
    first_time   INTEGER NOT NULL,
    last_time    INTEGER NOT NULL,
    readings     INTEGER NOT NULL,
    bytes        INTEGER NOT NULL,
    created      INTEGER NOT NULL
);

CREATE TABLE pages (
    id           INTEGER PRIMARY KEY,
    run          INTEGER NOT NULL,
    first_device INTEGER NOT NULL,
    first_time   INTEGER NOT NULL,
    data         BLOB NOT NULL
);
CREATE INDEX pages_by_place ON pages (run, first_device, first_time);

-- Days whose readings were deleted: late ones are added to the roll-ups.
CREATE TABLE dropped_days (
    day INTEGER PRIMARY KEY
);

CREATE TABLE state (
    key   TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO state VALUES ('sealed', 0);  -- the tail up to this id is in runs

CREATE TABLE views (
    id       INTEGER PRIMARY KEY,
    position INTEGER NOT NULL,
    name     TEXT NOT NULL,
    body     BLOB NOT NULL
);

CREATE TABLE notes (
    id     INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    device TEXT NOT NULL,
    time   INTEGER NOT NULL,
    author TEXT NOT NULL,
    text   TEXT NOT NULL
);
CREATE INDEX notes_by_device ON notes (source, device, time);
