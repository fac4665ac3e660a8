import { describe, expect, it } from 'vitest';
import { Project, Task } from '../api/model';
import { Onlooker, Rights, rightsOn } from './rights';

const task = { owner: { id: 'ann' } } as Task;
const project = (role: Project['role'], archived = false) => ({ role, archived }) as Project;
const somebody = (by: Partial<Onlooker> = {}): Onlooker => ({ id: 'bob', admin: false, share: null, ...by });
const words = (rights: Rights) =>
  Object.entries(rights)
    .filter(([, may]) => may)
    .map(([what]) => what)
    .join(' ');

describe('what one may do with a task', () => {
  it.each([
    ['an admin', project(null), somebody({ admin: true }), 'edit move decide share'],
    ['an owner of the project', project('owner'), somebody(), 'edit move decide share'],
    ['a member', project('member'), somebody(), 'edit move'],
    ['a member whose task it is', project('member'), somebody({ id: 'ann' }), 'edit move decide share'],
    ['a viewer', project('viewer'), somebody(), ''],
    ['a viewer whose task it is', project('viewer'), somebody({ id: 'ann' }), ''],
    ['a viewer who may edit this one', project('viewer'), somebody({ share: 'editor' }), 'edit'],
    ['an editor who does not see the project', undefined, somebody({ share: 'editor' }), 'edit'],
    ['a viewer who does not see the project', undefined, somebody({ share: 'viewer' }), ''],
    ['the owner in an archived project', project('owner', true), somebody(), 'share'],
    ['an editor in an archived project', project('viewer', true), somebody({ share: 'editor' }), ''],
  ] as const)('as %s', (_, place, by, expected) => {
    expect(words(rightsOn(task, place, by))).toBe(expected);
  });
});
