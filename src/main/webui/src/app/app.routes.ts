import { Route, Routes } from '@angular/router';
import { onlyAdmins, onlySignedIn, onlySignedOut } from './session/guards';

function project(path: string, view: string, title: string): Route {
  return {
    path,
    title,
    data: { view },
    loadComponent: () => import('./project/project-page').then((m) => m.ProjectPage),
  };
}

export const routes: Routes = [
  {
    path: '',
    canActivate: [onlySignedIn],
    loadComponent: () => import('./shell/shell').then((m) => m.Shell),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'my-work' },
      {
        path: 'my-work',
        title: $localize`My work`,
        loadComponent: () => import('./home/my-work').then((m) => m.MyWork),
      },
      {
        path: 'tasks/:key',
        title: $localize`Task`,
        loadComponent: () => import('./task/task-page').then((m) => m.TaskPage),
      },
      {
        path: 'projects',
        title: $localize`Projects`,
        loadComponent: () => import('./project/project-overview').then((m) => m.ProjectOverview),
      },
      {
        path: 'new-project',
        title: $localize`New project`,
        loadComponent: () => import('./project/new-project').then((m) => m.NewProject),
      },
      project('projects/:key', 'list', $localize`Project`),
      project('projects/:key/board', 'board', $localize`Board`),
      project('projects/:key/calendar', 'calendar', $localize`Calendar`),
      project('projects/:key/settings', 'settings', $localize`About the project`),
      {
        path: 'search',
        title: $localize`Search`,
        loadComponent: () => import('./search/search-page').then((m) => m.SearchPage),
      },
      {
        path: 'analytics',
        title: $localize`Analytics`,
        loadComponent: () => import('./analytics/analytics-page').then((m) => m.AnalyticsPage),
      },
      {
        path: 'people',
        title: $localize`People`,
        loadComponent: () => import('./company/members').then((m) => m.Members),
      },
      {
        path: 'labels',
        title: $localize`Labels`,
        loadComponent: () => import('./label/label-list').then((m) => m.LabelList),
      },
      { path: 'settings', loadChildren: () => import('./settings/routes').then((m) => m.routes) },
      { path: 'admin', canActivate: [onlyAdmins], loadChildren: () => import('./admin/routes').then((m) => m.routes) },
    ],
  },
  {
    path: '',
    loadComponent: () => import('./session/entrance').then((m) => m.Entrance),
    children: [
      {
        path: 'sign-in',
        title: $localize`Sign in`,
        canActivate: [onlySignedOut],
        loadComponent: () => import('./session/sign-in').then((m) => m.SignIn),
      },
      {
        path: 'register',
        title: $localize`Register a company`,
        canActivate: [onlySignedOut],
        loadComponent: () => import('./session/register').then((m) => m.Register),
      },
      {
        path: 'forgot-password',
        title: $localize`Forgot password`,
        loadComponent: () => import('./session/forgot-password').then((m) => m.ForgotPassword),
      },
      {
        path: 'reset-password',
        title: $localize`Set a new password`,
        loadComponent: () => import('./session/reset-password').then((m) => m.ResetPassword),
      },
      {
        path: 'verify-email',
        title: $localize`Verify your address`,
        loadComponent: () => import('./session/verify-email').then((m) => m.VerifyEmail),
      },
      {
        path: 'invitations/accept',
        title: $localize`Join a company`,
        loadComponent: () => import('./session/accept-invitation').then((m) => m.AcceptInvitation),
      },
    ],
  },
  { path: '**', loadComponent: () => import('./shell/not-found').then((m) => m.NotFound) },
];
