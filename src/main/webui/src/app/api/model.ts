import { components } from './schema';

type Schemas = components['schemas'];

export type Attachment = Schemas['Attachment'];
export type AuditVerdict = Schemas['AuditVerdict'];
export type BinnedTask = Schemas['BinnedTask'];
export type Comment = Schemas['Comment'];
export type Deed = Schemas['Deed'];
export type Label = Schemas['Label'];
export type Member = Schemas['Member'];
export type MemberCard = Schemas['MemberCard'];
export type Notification = Schemas['Notification'];
export type Priority = Schemas['Priority'];
export type Project = Schemas['Project'];
export type ProjectAccess = Schemas['ProjectAccess'];
export type ProjectMember = Schemas['ProjectMember'];
export type ProjectRole = Schemas['ProjectRole'];
export type SavedFilter = Schemas['SavedFilter'];
export type Share = Schemas['Share'];
export type ShareRole = Schemas['ShareRole'];
export type Status = Schemas['Status'];
export type Task = Schemas['Task'];
export type TaskContent = NonNullable<Schemas['TaskContent']>;
export type TaskMatch = Schemas['TaskMatch'];

/** What the live channels and the change log say: what happened, to what, by whom. */
export interface Change {
  type: string;
  seq: number;
  at: string;
  actor: MemberCard | null;
  changed?: string[];
  task?: Task;
  comment?: Comment;
  attachment?: Attachment;
  project?: Project;
}
