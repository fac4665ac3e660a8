import { TestBed } from '@angular/core/testing';
import { Subject } from 'rxjs';
import { Api } from '../api/api';
import { Change, Task } from '../api/model';
import { Refused } from '../api/problem';
import { Live } from '../live/live';
import { Conflict } from './conflict';
import { Tasks } from './tasks';

const PAINT = { id: '1', title: 'Paint', status: 'todo', version: 3 } as Task;

describe('Tasks', () => {
  const changes = new Subject<Change>();
  const patch = vi.fn();
  const get = vi.fn();
  let tasks: Tasks;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        { provide: Api, useValue: { client: { PATCH: patch, GET: get } } },
        { provide: Live, useValue: { changes } },
      ],
    });
    tasks = TestBed.inject(Tasks);
    tasks.absorb([PAINT]);
    patch.mockReset();
  });

  function refuse(): void {
    patch.mockResolvedValue({
      response: { ok: false, status: 409 },
      error: { code: 'open_blockers', detail: 'Wait.' },
    });
  }

  function hear(task: Task): void {
    changes.next({ type: 'task.updated', seq: 1, at: '', actor: null, task });
  }

  it('shows a change at once, and what it became when that is known', async () => {
    const kept = { ...PAINT, status: 'done', version: 4 } as Task;
    patch.mockResolvedValue({ response: { ok: true }, data: kept });
    const editing = tasks.edit(PAINT, { status: 'done' }, { status: 'done' });
    expect(tasks.find('1')?.status).toBe('done');
    await editing;
    expect(tasks.find('1')?.version).toBe(4);
  });

  it('takes back what was refused, and says why', async () => {
    refuse();
    await expect(tasks.edit(PAINT, { status: 'done' }, { status: 'done' })).rejects.toBeInstanceOf(Refused);
    expect(tasks.find('1')).toEqual(PAINT);
  });

  it('keeps what others did meanwhile when it takes back', async () => {
    refuse();
    const editing = tasks.edit(PAINT, { status: 'done' }, { status: 'done' });
    hear({ ...PAINT, title: 'Varnish', version: 4 });
    await expect(editing).rejects.toBeInstanceOf(Refused);
    expect(tasks.find('1')).toMatchObject({ title: 'Varnish', status: 'todo' });
  });

  it('changes its field in what somebody else has made of the others', async () => {
    const stale = { response: { ok: false, status: 412 }, error: { code: 'stale', detail: 'Another version.' } };
    patch.mockResolvedValueOnce(stale);
    patch.mockResolvedValueOnce({
      response: { ok: true },
      data: { ...PAINT, title: 'Gate', status: 'done', version: 5 },
    });
    get.mockResolvedValueOnce({ response: { ok: true }, data: { ...PAINT, title: 'Gate', version: 4 } });
    await tasks.edit(PAINT, { status: 'done' }, { status: 'done' });
    expect(patch.mock.calls.map(([, options]) => options.params.header['If-Match'])).toEqual(['"3"', '"4"']);
    expect(tasks.find('1')).toMatchObject({ title: 'Gate', status: 'done' });
  });

  it('asks where somebody else has changed the same field since one began', async () => {
    hear({ ...PAINT, title: 'Gate', version: 4 });
    const editing = tasks.edit(PAINT, { title: 'Fence' }, { title: 'Fence' });
    await expect(editing).rejects.toBeInstanceOf(Conflict);
    expect(patch).not.toHaveBeenCalled();
    expect(tasks.find('1')?.title).toBe('Gate');
  });

  it('asks nothing where both want the same', async () => {
    hear({ ...PAINT, title: 'Gate', version: 4 });
    patch.mockResolvedValue({ response: { ok: true }, data: { ...PAINT, title: 'Gate', version: 4 } });
    await tasks.edit(PAINT, { title: 'Gate' }, { title: 'Gate' });
    expect(patch).toHaveBeenCalledOnce();
  });

  it('believes no message that is older than what it knows', () => {
    hear({ ...PAINT, title: 'Old', version: 2 });
    expect(tasks.find('1')?.title).toBe('Paint');
    hear({ ...PAINT, title: 'New', version: 4 });
    expect(tasks.find('1')?.title).toBe('New');
    expect(tasks.touched().has('1')).toBe(true);
  });
});
