import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Subject } from 'rxjs';
import { Api } from '../api/api';
import { Change, Task } from '../api/model';
import { Live } from '../live/live';
import { FoundTasks, TaskQuery } from './found-tasks';

const task = (id: number) => ({ id: `${id}`, title: `Task ${id}`, version: 1 }) as Task;

/** A server with tasks, the newest first, which answers a page after the other. */
function server(tasks: Task[]) {
  return vi.fn(async (_: string, { params }: { params: { query: { limit: number; cursor?: string } } }) => {
    const { limit, cursor } = params.query;
    const from = cursor ? tasks.findIndex((one) => one.id === cursor) + 1 : 0;
    const items = tasks.slice(from, from + limit);
    const next_cursor = from + limit < tasks.length ? items.at(-1)!.id : null;
    return { response: { ok: true }, data: { items, next_cursor } };
  });
}

describe('found tasks', () => {
  const changes = new Subject<Change>();
  const reset = new Subject<void>();
  let tasks: Task[];

  beforeEach(() => {
    vi.useFakeTimers();
    tasks = Array.from({ length: 300 }, (_, index) => task(300 - index));
    TestBed.configureTestingModule({
      providers: [
        { provide: Api, useFactory: () => ({ client: { GET: server(tasks) } }) },
        { provide: Live, useValue: { changes, reset } },
      ],
    });
  });

  afterEach(() => vi.useRealTimers());

  async function find(query = signal<TaskQuery>({})): Promise<FoundTasks> {
    const found = TestBed.runInInjectionContext(() => new FoundTasks(query));
    TestBed.tick();
    await vi.runAllTimersAsync();
    return found;
  }

  it('come page by page, each once', async () => {
    const found = await find();
    expect(found.all()).toHaveLength(50);
    await Promise.all([found.more(), found.more()]);
    await found.more();
    await found.more();
    await found.more();
    expect(found.all().map((one) => one.id)).toEqual(tasks.map((one) => one.id));
    expect(found.next()).toBeNull();
  });

  it('stay where one has scrolled when somebody adds another on top', async () => {
    const found = await find();
    await found.more();
    await found.more();
    tasks.unshift(task(301));
    changes.next({ type: 'task.created', seq: 1, at: '', actor: null, task: task(301) });
    await vi.runAllTimersAsync();
    expect(found.all().map((one) => one.id)).toEqual(tasks.slice(0, 251).map((one) => one.id));
    await found.more();
    expect(found.all()).toHaveLength(301);
  });

  it('are without one that somebody has deleted, however far down', async () => {
    const found = await find();
    await found.more();
    await found.more();
    const [gone] = tasks.splice(200, 1);
    changes.next({ type: 'task.deleted', seq: 1, at: '', actor: null, task: gone });
    await vi.runAllTimersAsync();
    expect(found.all().map((one) => one.id)).toEqual(tasks.slice(0, 249).map((one) => one.id));
  });

  it('are others when others are asked for', async () => {
    const query = signal<TaskQuery>({});
    const found = await find(query);
    await found.more();
    query.set({ q: 'paint' });
    TestBed.tick();
    expect(found.all()).toHaveLength(0);
    await vi.runAllTimersAsync();
    expect(found.all()).toHaveLength(50);
  });
});
