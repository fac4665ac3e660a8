import { Priority, Status } from '../api/model';

export const STATUSES: readonly Status[] = ['todo', 'in_progress', 'done'];
export const PRIORITIES: readonly Priority[] = ['low', 'medium', 'high', 'urgent'];

/** What people call a status. */
export const STATUS_WORDS: Record<Status, string> = {
  todo: $localize`To do`,
  in_progress: $localize`In progress`,
  done: $localize`Done`,
};

/** What people call a priority. */
export const PRIORITY_WORDS: Record<Priority, string> = {
  low: $localize`Low`,
  medium: $localize`Medium`,
  high: $localize`High`,
  urgent: $localize`Urgent`,
};
