import { Project, ShareRole, Task } from '../api/model';
import { manages, worksIn } from '../project/rights';

/** Who looks at a task. */
export interface Onlooker {
  id: string;
  admin: boolean;
  /** What they may do with it because it is shared with them. */
  share: ShareRole | null;
}

/** What somebody may do with a task: the same rules as the server's, which docs/permissions.md lists. */
export interface Rights {
  /** Its content, its comments, its files. */
  edit: boolean;
  /** To another project. */
  move: boolean;
  /** Delete it, hand it over. */
  decide: boolean;
  /** Also in an archived project. */
  share: boolean;
}

/** @param project the task's, if they see it */
export function rightsOn(task: Task, project: Project | undefined, by: Onlooker): Rights {
  const works = worksIn(project, by.admin);
  const archived = project?.archived ?? false;
  const worker = by.admin || project?.role === 'member';
  const share = manages(project, by.admin) || (worker && task.owner.id === by.id);
  return { edit: works || (by.share === 'editor' && !archived), move: works, decide: share && !archived, share };
}
