import { Project } from '../api/model';

/** Whether somebody creates and changes tasks in a project; one that they do not see is undefined. */
export function worksIn(project: Project | undefined, admin: boolean): boolean {
  return !!project && !project.archived && (admin || project.role === 'owner' || project.role === 'member');
}

/** Whether somebody manages a project and its people. */
export function manages(project: Project | undefined, admin: boolean): boolean {
  return !!project && (admin || project.role === 'owner');
}
