import { Routes } from '@angular/router';
import { settingsPages } from '../shell/pages';
import { SectionPage } from '../shell/section-page';

export const routes: Routes = [
  {
    path: '',
    component: SectionPage,
    title: $localize`Settings`,
    data: { heading: $localize`Settings`, pages: settingsPages() },
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'profile' },
      { path: 'profile', loadComponent: () => import('./profile').then((m) => m.Profile) },
      {
        path: 'notifications',
        loadComponent: () => import('../notification/preferences').then((m) => m.Preferences),
      },
      {
        path: 'sessions',
        data: { path: '/api/v1/auth/sessions' },
        loadComponent: () => import('./sessions').then((m) => m.Sessions),
      },
      { path: 'appearance', loadComponent: () => import('./appearance').then((m) => m.Appearance) },
    ],
  },
];
