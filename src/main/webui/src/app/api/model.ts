import { components } from './schema';

type Schemas = components['schemas'];

export type Task = Schemas['Task'];
export type TaskContent = NonNullable<Schemas['TaskContent']>;
export type Status = Schemas['Status'];
export type Priority = Schemas['Priority'];
export type Project = Schemas['Project'];
export type Comment = Schemas['Comment'];
export type MemberCard = Schemas['MemberCard'];
export type CompanyUser = Schemas['CompanyUser'];
export type Notification = Schemas['Notification'];

/** What the live channels and the change log say: what happened, to what, by whom. */
export interface Change {
  type: string;
  seq: number;
  at: string;
  actor: MemberCard | null;
  changed?: string[];
  task?: Task;
  comment?: Comment;
  project?: Project;
}
