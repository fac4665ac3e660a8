// Reads in all the ways that a company's people read, each page and the next, each so often.
// Usage: node read.mjs <base> <times> <token>...
const [base, times, ...tokens] = process.argv.slice(2);
const TASK = '00000000-0000-7000-8000-000000000006';
const DAYS = 'from=2026-01-01&to=2026-03-31';

async function get(token, path) {
  const answer = await fetch(`${base}/api/v1${path}`, { headers: { Authorization: `Bearer ${token}` } });
  if (answer.status >= 400 && answer.status !== 403) throw new Error(`${path} ${answer.status} ${await answer.text()}`);
  return answer.json();
}

const [project] = (await get(tokens[0], '/projects?sort=created_at')).items;
const [label] = (await get(tokens[0], '/labels')).items;
const [member] = (await get(tokens[0], '/members')).items;
const filters = [
  '', 'status=todo', 'status=todo,in_progress', 'priority=high', 'assigned_to=me', 'assigned_to=none', 'owner=me', 'overdue=true',
  `project_id=${project.id}`, `label=${encodeURIComponent(label.name)}`, `parent_id=${TASK}`, 'created_after=2026-01-01', 'due_before=2026-02-01',
  `assigned_to=me&status=todo&project_id=${project.id}`,
].flatMap((filter) => ['created_at', '-updated_at', 'due_date', '-priority', 'title'].map((sort) => `${filter}&sort=${sort}`));
const pages = [
  ...filters.map((filter) => `/tasks?${filter}`),
  ...['/tasks/my_tasks', '/tasks/shared', '/tasks', '/tasks?status=todo', '/members', '/labels', '/projects', '/projects/bin', '/filters',
    '/invitations', '/notifications', '/notifications?unread=true', '/notifications?kind=assigned', '/admin/mails', '/admin/mails?state=failed',
    '/admin/sessions', '/auth/sessions', '/auth/company-users', '/external-sources', `/projects/${project.id}/members`,
    `/projects/${project.id}/bin`, `/tasks/${TASK}/comments`, `/tasks/${TASK}/comments?sort=-created_at`, `/tasks/${TASK}/attachments`,
    `/tasks/${TASK}/shares`, `/tasks/${TASK}/watchers`, `/audit?actor=${member.id}`, '/audit?action=task.created', '/audit?field=status',
    '/audit', `/audit?subject=${TASK}`,
  ].flatMap((path) => [path, `${path}${path.includes('?') ? '&' : '?'}include_total=true`]),
  `/tasks/${TASK}/history`,
];
const answers = [
  `/tasks/${TASK}`, '/tasks/GEN-2', '/tasks/statistics', '/tasks?q=paint', '/tasks?q=77', '/tasks?q=task&sort=title', '/search?q=paint', '/search?q=77',
  '/search?q=remark', '/changes?since=0', '/changes?since=199000', '/notifications/unread-count', '/notification-preferences', '/company',
  '/auth/profile', '/admin/usage', `/members/${member.id}`, `/projects/${project.id}`, `/analytics/overview?${DAYS}`,
  `/analytics/members?${DAYS}`, `/analytics/trends?${DAYS}`, `/analytics/overview?${DAYS}&project_id=${project.id}`,
];

// One after the other so often: a connection keeps 256 plans, and these are more.
async function often(token, path) {
  for (let time = 1; time < Number(times); time++) await get(token, path);
  return get(token, path);
}
for (const token of tokens) {
  for (const path of answers) await often(token, path);
  for (const path of pages) {
    const { next_cursor: cursor } = await often(token, path);
    if (cursor) await often(token, `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`);
  }
}
