-- The register: countries, creative fields, cities, their dated membership, and who speaks for them.

CREATE TABLE country (
  code      text PRIMARY KEY CHECK (code ~ '^[A-Z]{2}$'),   -- ISO 3166-1 alpha-2; XA to XZ are invented
  name_en   text NOT NULL,
  name_fr   text NOT NULL,
  region    text NOT NULL CHECK (region IN ('AFR', 'ARB', 'APA', 'ENA', 'LAC')),
  zone      text NOT NULL                                   -- main time zone, such as America/Sao_Paulo
);

-- a country may leave UNESCO and return
CREATE TABLE country_period (
  country      text NOT NULL REFERENCES country,
  kind         text NOT NULL CHECK (kind IN ('MEMBER', 'ASSOCIATE')),
  member_from  date NOT NULL,
  member_until date,                                        -- exclusive
  PRIMARY KEY (country, member_from),
  CHECK (member_until > member_from)
);

CREATE TABLE creative_field (
  id        text PRIMARY KEY CHECK (id ~ '^[a-z0-9-]+$'),
  name_en   text NOT NULL,
  name_fr   text NOT NULL,
  open_from date NOT NULL                                   -- cities may be designated in it from that day on
);

CREATE TABLE city (
  id               text PRIMARY KEY CHECK (id ~ '^[a-z]{2}-[a-z0-9-]+$'),
  name             text NOT NULL,
  name_local       text,
  folded           text NOT NULL,                           -- without accents and case: finds, sorts and identifies
  country          text NOT NULL REFERENCES country,
  state            text NOT NULL CHECK (state IN ('APPLICANT', 'ACTIVE', 'FLAGGED', 'INACTIVE', 'WITHDRAWN', 'VOID')),
  designation_year int,
  invented         boolean NOT NULL DEFAULT false,
  CONSTRAINT city_identity UNIQUE (country, folded)
);

-- the creative field is dated: a city may move to another one
CREATE TABLE field_membership (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  city_id    text NOT NULL REFERENCES city,
  field_id   text NOT NULL REFERENCES creative_field,
  from_day   date NOT NULL,
  until_day  date,                                          -- exclusive
  voided_on  date,                                          -- published by mistake; kept, but counts for nothing
  CHECK (until_day > from_day)
);
CREATE UNIQUE INDEX field_membership_open ON field_membership (city_id) WHERE until_day IS NULL AND voided_on IS NULL;
CREATE INDEX field_membership_by_field ON field_membership (field_id, from_day) WHERE voided_on IS NULL;

-- the year of the next report where it is not designation year + 4, 8, 12 …; the newest row of a city counts
CREATE TABLE mmr_due (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  city_id  text NOT NULL REFERENCES city,
  due_year int  NOT NULL,
  reason   text NOT NULL,
  set_by   text NOT NULL,
  set_at   timestamptz NOT NULL
);
CREATE INDEX mmr_due_by_city ON mmr_due (city_id, id);

CREATE TABLE contact (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  party      text NOT NULL,                                 -- city id, or country code of a National Commission
  role       text NOT NULL CHECK (role IN ('MAYOR', 'REPRESENTATIVE', 'MAIN', 'ALTERNATIVE', 'NATIONAL_COMMISSION')),
  name       text NOT NULL,
  email      text NOT NULL,
  language   text NOT NULL CHECK (language IN ('en', 'fr')),
  zone       text NOT NULL,
  valid_from timestamptz NOT NULL,
  valid_until timestamptz,
  bounced_at timestamptz
);
CREATE UNIQUE INDEX contact_present ON contact (party, role) WHERE valid_until IS NULL;
CREATE INDEX contact_by_email ON contact (lower(email)) WHERE valid_until IS NULL;

-- the Coordination Committee: two people-roles for each sub-network
CREATE TABLE mandate (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  field_id  text NOT NULL REFERENCES creative_field,
  role      text NOT NULL CHECK (role IN ('COORDINATOR', 'DEPUTY')),
  city_id   text NOT NULL REFERENCES city,
  from_day  date NOT NULL,
  until_day date NOT NULL,                                  -- exclusive
  kept_by   text NOT NULL,
  kept_at   timestamptz NOT NULL,
  ended_by  text,                                           -- who shortened it
  ended_at  timestamptz,
  CHECK (until_day >= from_day)                             -- equal: it ended before it began
);
CREATE INDEX mandate_by_field ON mandate (field_id, role, from_day);
