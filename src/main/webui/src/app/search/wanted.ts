import { TaskQuery } from '../task/found-tasks';

const FIELDS = [
  'q',
  'status',
  'priority',
  'assigned_to',
  'project_id',
  'label',
  'due_before',
  'overdue',
  'sort',
] as const;

/** What the tasks are to be like that are looked for, field by field as the API has it. */
export type Wanted = Partial<Record<(typeof FIELDS)[number], string>>;

/** What an address wants; it may say other things too. */
export function chosen(address: Record<string, string>): Wanted {
  return Object.fromEntries(FIELDS.filter((field) => address[field]).map((field) => [field, address[field]]));
}

/** The query of the API. */
export function toQuery(wanted: Wanted): TaskQuery {
  return { ...wanted } as TaskQuery;
}
