import { components } from '../api/schema';

export type Role = components['schemas']['Role'];

/** What somebody is in the company. */
export const COMPANY_ROLES: Record<Role, string> = { admin: $localize`Admin`, member: $localize`Member` };
