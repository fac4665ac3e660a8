import { components } from '../api/schema';

export type NotificationKind = components['schemas']['NotificationKind'];

/** Of what one is told. */
export const KIND_WORDS: Record<NotificationKind, string> = {
  assigned: $localize`A task is assigned to me`,
  unassigned: $localize`A task is taken from me`,
  shared: $localize`A task is shared with me`,
  status_changed: $localize`A task that I watch has another status`,
  commented: $localize`Somebody comments on a task that I watch`,
  mentioned: $localize`Somebody mentions me`,
  due_soon: $localize`A task of mine is due soon`,
  overdue: $localize`A task of mine is overdue`,
  deleted: $localize`A task that I watch is deleted`,
  invited: $localize`I am invited to a company`,
  role_changed: $localize`My role changes`,
  audit_broken: $localize`The audit trail is broken`,
};
