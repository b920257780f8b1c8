-- Wakes the senders of mail, once the transaction that wrote it has been committed.
create or replace function mail_message_after_insert() returns trigger language plpgsql as $$
begin
  perform pg_notify('mail_message', '');
  return null;
end
$$;

create or replace trigger mail_message_after_insert after insert on mail_message
for each statement execute function mail_message_after_insert();
