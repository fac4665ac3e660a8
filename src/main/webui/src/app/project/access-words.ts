import { ProjectAccess, ProjectRole } from '../api/model';

export const ACCESSES: readonly ProjectAccess[] = ['open', 'private', 'restricted'];
export const PROJECT_ROLES: readonly ProjectRole[] = ['owner', 'member', 'viewer'];

/** Who gets to see a project. */
export const ACCESS_WORDS: Record<ProjectAccess, string> = {
  open: $localize`Open: everybody in the company works in it`,
  private: $localize`Private: only the people below see it`,
  restricted: $localize`Restricted: everybody works in it, and sees only their own tasks`,
};

/** What somebody is in a project. */
export const ROLE_WORDS: Record<ProjectRole, string> = {
  owner: $localize`Owner: manages it and its people`,
  member: $localize`Member: works in it`,
  viewer: $localize`Viewer: reads`,
};
