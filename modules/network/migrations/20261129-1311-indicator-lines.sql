-- An indicator says which action or axis of the project it belongs to, where the project makes that plain.
alter table network.project_indicators add column action text;
alter table network.project_indicators add column axis text;
