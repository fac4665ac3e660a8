import { inject } from '@angular/core';
import { CanActivateFn, Router } from '@angular/router';
import { Session } from './session';

/** Sends everybody else to sign in first, and then back to where they wanted to go. */
export const onlySignedIn: CanActivateFn = (_, state) =>
  inject(Session).isSignedIn() || inject(Router).createUrlTree(['/sign-in'], { queryParams: { next: state.url } });

export const onlySignedOut: CanActivateFn = () =>
  !inject(Session).isSignedIn() || inject(Router).createUrlTree(['/my-work']);

/** What only admins see is not there for others. */
export const onlyAdmins: CanActivateFn = () => inject(Session).isAdmin() || inject(Router).parseUrl('/my-work');
