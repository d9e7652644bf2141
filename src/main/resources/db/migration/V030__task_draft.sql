-- What somebody entered in the form of a task and saved without completing it. All who may work on the task share it.
-- Goes with the completion of the task.
CREATE TABLE task_draft (
  task_id  text PRIMARY KEY,
  content  jsonb NOT NULL,
  saved_by text NOT NULL,
  saved_at timestamptz NOT NULL
);
