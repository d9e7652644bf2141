-- The designation cycle: calls, applications and what people decided about them.
-- Rows are the truth; the processes remember only where they stand.

CREATE TABLE designation_call (
  id                     text PRIMARY KEY,                 -- CALL-2019, also the business key
  year                   int  NOT NULL UNIQUE,
  state                  text NOT NULL CHECK (state IN ('DRAFT', 'APPROVED', 'OPEN', 'CLOSED', 'DECIDED', 'PUBLISHED', 'CANCELLED')),
  opens_at               timestamptz NOT NULL,
  deadline               timestamptz NOT NULL,             -- exclusive: 00:00 Paris time of the next day
  announcement_at        timestamptz NOT NULL,
  fields                 text[] NOT NULL,                  -- creative fields open in this call
  endorsed_limit         int  NOT NULL,                    -- per country
  designated_limit       int  NOT NULL,                    -- per country, in different fields
  endorsed_fields_differ boolean NOT NULL,
  experts_per_file       int  NOT NULL,
  members_per_file       int  NOT NULL,
  allow_clarification    boolean NOT NULL,
  wait_one_call          boolean NOT NULL,                 -- after two refusals in a row
  registered_by          text NOT NULL,
  registered_at          timestamptz NOT NULL,
  approved_by            text,
  approved_at            timestamptz,
  return_reason          text,
  published_at           timestamptz,
  cancel_reason          text
);

CREATE TABLE designation_call_change (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  call_id    text NOT NULL REFERENCES designation_call,
  what       text NOT NULL,                                -- deadline, state …
  old_value  text,
  new_value  text,
  reason     text,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL
);

CREATE TABLE application (
  id             text PRIMARY KEY,                         -- APP-2019-IT-BIELLA, also the business key
  call_id        text NOT NULL REFERENCES designation_call,
  city_id        text NOT NULL,
  country        text NOT NULL,
  field_id       text,
  language       text CHECK (language IN ('en', 'fr')),
  state          text NOT NULL CHECK (state IN ('OPENED', 'INELIGIBLE', 'PREPARING', 'NOT_SUBMITTED', 'SCREENING',
                   'INADMISSIBLE', 'ASSESSING', 'ASSESSED', 'DESIGNATED', 'NOT_DESIGNATED', 'DEFERRED',
                   'WITHDRAWN', 'CANCELLED', 'VOID')),
  refused_rule   text,                                     -- the rule that ended it, such as ALREADY_MEMBER
  refused_reason text,
  opened_by      text NOT NULL,
  opened_at      timestamptz NOT NULL,
  candidature    jsonb,                                    -- sections 1 to 6: people, field, summary
  draft          jsonb,                                    -- sections 7 to 14 as the city left them
  mean           numeric(5, 2),                            -- weighted mean of valid evaluations, 0 to 100
  spread         numeric(5, 2),
  against        int,                                      -- evaluations that say "do not recommend"
  evaluations    int,                                      -- valid ones
  recommendation text CHECK (recommendation IN ('recommended', 'to-discuss', 'not-recommended', 'insufficient')),
  ended_at       timestamptz
);
-- one live application of a city in a call, whoever opens it
CREATE UNIQUE INDEX application_live ON application (call_id, city_id)
  WHERE state NOT IN ('INELIGIBLE', 'WITHDRAWN', 'CANCELLED');
CREATE INDEX application_by_call ON application (call_id, state);
CREATE INDEX application_by_city ON application (city_id);

-- what was submitted: never changed, the last version before the deadline counts
CREATE TABLE application_version (
  application_id text NOT NULL REFERENCES application,
  version        int  NOT NULL,
  answers        jsonb NOT NULL,
  sha256         text NOT NULL,
  submitted_by   text NOT NULL,
  submitted_at   timestamptz NOT NULL,
  PRIMARY KEY (application_id, version)
);

CREATE TABLE mayor_signature (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  application_id text NOT NULL REFERENCES application,
  token_sha256   text NOT NULL UNIQUE,                     -- the link itself is in the letter only
  asked_at       timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL,
  signed_at      timestamptz,
  signed_name    text
);
CREATE UNIQUE INDEX mayor_signs_once ON mayor_signature (application_id) WHERE signed_at IS NOT NULL;

CREATE TABLE endorsement (
  application_id text PRIMARY KEY REFERENCES application,
  country        text NOT NULL,
  state          text NOT NULL CHECK (state IN ('ASKED', 'QUESTION', 'ENDORSED', 'REFUSED')),
  rule           text,                                     -- why it had to be refused, where a limit of the call did it
  text           text,
  answered_by    text,
  answered_at    timestamptz
);

CREATE TABLE screening (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  application_id text NOT NULL REFERENCES application,
  version        int,
  findings       text[] NOT NULL,                          -- rules that the product found broken
  added          text[] NOT NULL,                          -- rules that the officer found broken
  comment        text,
  verdict        text CHECK (verdict IN ('complete', 'clarify', 'inadmissible')),
  screened_by    text NOT NULL,
  screened_at    timestamptz NOT NULL,
  confirmed_by   text,
  confirmed_at   timestamptz,
  clarification  text
);

CREATE TABLE expert (
  id        text PRIMARY KEY,                              -- group expert-<id>
  name      text NOT NULL,
  email     text NOT NULL,
  language  text NOT NULL CHECK (language IN ('en', 'fr')),
  zone      text NOT NULL,
  country   text NOT NULL,
  fields    text[] NOT NULL,
  active    boolean NOT NULL DEFAULT true,
  invented  boolean NOT NULL DEFAULT false
);

CREATE TABLE evaluation (
  id             text PRIMARY KEY,                         -- EVAL-2019-IT-BIELLA-3, also the business key
  application_id text NOT NULL REFERENCES application,
  number         int  NOT NULL,
  kind           text NOT NULL CHECK (kind IN ('EXPERT', 'MEMBER')),
  evaluator      text NOT NULL,                            -- expert id or city id
  state          text NOT NULL CHECK (state IN ('PROPOSED', 'ACCEPTED', 'DECLINED', 'SILENT', 'RECORDED', 'REPLACED', 'RELEASED')),
  proposed_at    timestamptz NOT NULL,
  answer_by      timestamptz NOT NULL,
  due_at         timestamptz,
  decline_reason text,
  relevance      int CHECK (relevance BETWEEN 0 AND 5),
  assets         int CHECK (assets BETWEEN 0 AND 5),
  local_work     int CHECK (local_work BETWEEN 0 AND 5),
  cooperation    int CHECK (cooperation BETWEEN 0 AND 5),
  feasibility    int CHECK (feasibility BETWEEN 0 AND 5),
  score          numeric(5, 2),                            -- weighted, 0 to 100
  advice         text CHECK (advice IN ('recommend', 'with-reservation', 'do-not-recommend')),
  comment        text,
  answered_by    text,
  recorded_at    timestamptz,
  UNIQUE (application_id, number)
);
-- an evaluator holds at most one live evaluation of a file
CREATE UNIQUE INDEX evaluation_live ON evaluation (application_id, kind, evaluator)
  WHERE state IN ('PROPOSED', 'ACCEPTED', 'RECORDED');
CREATE INDEX evaluation_load ON evaluation (kind, evaluator, state);

-- what consultations said; silence is no objection, and is written down as that
CREATE TABLE consultation (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  call_id     text NOT NULL REFERENCES designation_call,
  who         text NOT NULL CHECK (who IN ('SECTORS', 'COMMITTEE')),
  objection   boolean NOT NULL,
  text        text,
  answered_by text NOT NULL,
  answered_at timestamptz NOT NULL
);

-- the Director-General's decision on each application; a correction adds a row, nothing is changed
CREATE TABLE decision (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  application_id  text NOT NULL REFERENCES application,
  proposed        text NOT NULL CHECK (proposed IN ('designate', 'not', 'defer', 'choose')),
  proposed_reason text,                                    -- the rule, such as COUNTRY_LIMIT
  outcome         text NOT NULL CHECK (outcome IN ('designate', 'not', 'defer', 'void')),
  reason          text,                                    -- on each deviation
  override_reason text,                                    -- where a hard limit was set aside
  decided_by      text NOT NULL,
  decided_at      timestamptz NOT NULL
);
CREATE INDEX decision_by_application ON decision (application_id, id);
