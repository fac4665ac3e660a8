import { formatDate } from '@angular/common';
import { Priority, Status } from '../api/model';
import { PRIORITY_WORDS, STATUS_WORDS } from './words';

const FIELDS: Record<string, string> = {
  title: $localize`Title`,
  description: $localize`Description`,
  status: $localize`Status`,
  priority: $localize`Priority`,
  assigned_to: $localize`Assigned to`,
  owner: $localize`Owner`,
  due_date: $localize`Due`,
  labels: $localize`Labels`,
  project_id: $localize`Project`,
  parent_id: $localize`Part of`,
  blocked_by: $localize`Waits for`,
};

/** What people call a field of a task; what has no word of its own is named as on the wire. */
export function fieldWord(field: string): string {
  return FIELDS[field] ?? field.replaceAll('_', ' ');
}

/** What people read where a field has this value. */
export function valueWord(field: string, value: unknown, locale: string): string {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) {
    return '–';
  }
  if (Array.isArray(value)) {
    return value.map((one) => valueWord(field, one, locale)).join(', ');
  }
  if (typeof value === 'object') {
    const { name, key } = value as { name?: string; key?: string };
    return name ?? key ?? JSON.stringify(value);
  }
  switch (field) {
    case 'status':
      return STATUS_WORDS[value as Status] ?? String(value);
    case 'priority':
      return PRIORITY_WORDS[value as Priority] ?? String(value);
    case 'due_date':
      return formatDate(String(value), 'mediumDate', locale);
    default:
      return String(value);
  }
}
