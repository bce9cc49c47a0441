-- A part of a request may be on the van: it left its shelf and is not in anybody's hands yet.
alter table distribution.parts drop constraint parts_state_known;
alter table distribution.parts add constraint parts_state_known check (state in ('to_pick', 'picked', 'aboard', 'left', 'handed_over'));
