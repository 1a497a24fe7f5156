import type { Db } from '../../db';

const TABLES = `
CREATE TABLE IF NOT EXISTS jira_meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);

CREATE TABLE IF NOT EXISTS jira_user (
  account_id TEXT PRIMARY KEY, display_name TEXT NOT NULL, email TEXT NOT NULL, active INTEGER NOT NULL,
  time_zone TEXT NOT NULL, locale TEXT NOT NULL, account_type TEXT NOT NULL, origin TEXT NOT NULL,
  title TEXT NOT NULL, administers_jira INTEGER NOT NULL, browses_users INTEGER NOT NULL);

CREATE TABLE IF NOT EXISTS jira_closed_account (account_id TEXT PRIMARY KEY);

CREATE TABLE IF NOT EXISTS jira_project (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, description TEXT NOT NULL,
  lead TEXT, simplified INTEGER NOT NULL, origin TEXT NOT NULL, last_number INTEGER NOT NULL);

CREATE TABLE IF NOT EXISTS jira_issue_type (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, description TEXT NOT NULL, level INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS jira_project_type (
  project_id INTEGER NOT NULL, type_id TEXT NOT NULL, PRIMARY KEY (project_id, type_id));

CREATE TABLE IF NOT EXISTS jira_status (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, description TEXT NOT NULL, category TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS jira_project_status (
  project_id INTEGER NOT NULL, status_id TEXT NOT NULL, transition_id INTEGER NOT NULL,
  PRIMARY KEY (project_id, status_id));

CREATE TABLE IF NOT EXISTS jira_field (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, type TEXT NOT NULL, everywhere INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS jira_app_field (
  key TEXT PRIMARY KEY, field_id TEXT NOT NULL UNIQUE, type TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS jira_field_option (
  id INTEGER PRIMARY KEY AUTOINCREMENT, field_id TEXT NOT NULL, value TEXT NOT NULL, UNIQUE (field_id, value));

CREATE TABLE IF NOT EXISTS jira_group (id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE);
CREATE TABLE IF NOT EXISTS jira_team (id TEXT PRIMARY KEY, name TEXT NOT NULL);

CREATE TABLE IF NOT EXISTS jira_task (
  id INTEGER PRIMARY KEY AUTOINCREMENT, description TEXT NOT NULL, result TEXT NOT NULL, account_id TEXT NOT NULL,
  at INTEGER NOT NULL);

CREATE TABLE IF NOT EXISTS jira_component (
  id INTEGER PRIMARY KEY AUTOINCREMENT, project_id INTEGER NOT NULL, name TEXT NOT NULL COLLATE NOCASE,
  description TEXT NOT NULL, UNIQUE (project_id, name));

CREATE TABLE IF NOT EXISTS jira_version (
  id INTEGER PRIMARY KEY AUTOINCREMENT, project_id INTEGER NOT NULL, name TEXT NOT NULL COLLATE NOCASE,
  description TEXT NOT NULL, start_date TEXT, release_date TEXT, released INTEGER NOT NULL,
  archived INTEGER NOT NULL, sequence INTEGER NOT NULL, UNIQUE (project_id, name));

CREATE TABLE IF NOT EXISTS jira_access (
  project_id INTEGER NOT NULL, account_id TEXT NOT NULL, access TEXT NOT NULL,
  PRIMARY KEY (project_id, account_id));
CREATE INDEX IF NOT EXISTS jira_access_of_account ON jira_access (account_id);
CREATE TABLE IF NOT EXISTS jira_security_level (
  id INTEGER PRIMARY KEY, project_id INTEGER NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS jira_security_member (
  level_id INTEGER NOT NULL, account_id TEXT NOT NULL, PRIMARY KEY (level_id, account_id));

CREATE TABLE IF NOT EXISTS jira_issue (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, project_id INTEGER NOT NULL, number INTEGER NOT NULL,
  type_id TEXT NOT NULL, status_id TEXT NOT NULL, security_id INTEGER, parent_id INTEGER,
  summary TEXT NOT NULL, assignee TEXT, reporter TEXT, creator TEXT, duedate TEXT,
  created INTEGER NOT NULL, updated INTEGER NOT NULL, resolved INTEGER, category_changed INTEGER NOT NULL,
  summary_words TEXT NOT NULL, text_words TEXT NOT NULL, fields TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS jira_issue_of_project ON jira_issue (project_id, type_id);
CREATE INDEX IF NOT EXISTS jira_issue_of_parent ON jira_issue (parent_id);

CREATE TABLE IF NOT EXISTS jira_history (
  id INTEGER PRIMARY KEY, issue_id INTEGER NOT NULL, created INTEGER NOT NULL, author TEXT,
  items TEXT NOT NULL, imported INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS jira_history_of_issue ON jira_history (issue_id, created, id);

CREATE TABLE IF NOT EXISTS jira_property (
  issue_id INTEGER NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (issue_id, key));

CREATE TABLE IF NOT EXISTS jira_comment (
  id INTEGER PRIMARY KEY AUTOINCREMENT, issue_id INTEGER NOT NULL, author TEXT, created INTEGER NOT NULL,
  updated INTEGER NOT NULL, body TEXT NOT NULL, imported INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS jira_comment_of_issue ON jira_comment (issue_id, created, id);

CREATE TABLE IF NOT EXISTS jira_deleted_issue (id INTEGER PRIMARY KEY);
CREATE TABLE IF NOT EXISTS jira_moved_key (key TEXT PRIMARY KEY, issue_id INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS jira_project_state (project_id INTEGER PRIMARY KEY, state TEXT NOT NULL);

CREATE TABLE IF NOT EXISTS jira_workflow_rule (
  id TEXT PRIMARY KEY, project_id INTEGER NOT NULL, transition_id TEXT NOT NULL, module_key TEXT NOT NULL,
  configuration TEXT NOT NULL);

CREATE TABLE IF NOT EXISTS jira_mail (
  id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, recipient TEXT NOT NULL, content TEXT NOT NULL);

CREATE TABLE IF NOT EXISTS jira_import_digest (issue_id INTEGER PRIMARY KEY, digest TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS jira_import_id (
  kind TEXT NOT NULL, foreign_id TEXT NOT NULL, described TEXT NOT NULL, local_id TEXT NOT NULL,
  PRIMARY KEY (kind, foreign_id, described));
`;

/** Creates the product's tables where they are missing. */
export function createTables(db: Db): void {
  db.exec(TABLES);
}
