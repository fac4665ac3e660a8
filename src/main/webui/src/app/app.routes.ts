import { Routes } from '@angular/router';
import { onlySignedIn, onlySignedOut } from './session/guards';

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
        path: 'projects/:key/board',
        title: $localize`Board`,
        data: { view: 'board' },
        loadComponent: () => import('./project/project-page').then((m) => m.ProjectPage),
      },
      {
        path: 'projects/:key',
        title: $localize`Project`,
        loadComponent: () => import('./project/project-page').then((m) => m.ProjectPage),
      },
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
