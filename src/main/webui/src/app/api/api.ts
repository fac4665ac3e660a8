import { Injectable, inject } from '@angular/core';
import createClient from 'openapi-fetch';
import { Session } from '../session/session';
import { paths } from './schema';

/** The backend's API with the types of its OpenAPI document, called as whoever is signed in. */
@Injectable({ providedIn: 'root' })
export class Api {
  private readonly session = inject(Session);

  readonly client = createClient<paths>({ fetch: (request) => this.send(request) });

  // An access token may have expired, or been made worthless by a change of role: one more try with a new one.
  private async send(request: Request): Promise<Response> {
    const again = request.clone();
    const answer = await fetch(this.signed(request));
    return answer.status === 401 && (await this.session.refresh()) ? fetch(this.signed(again)) : answer;
  }

  private signed(request: Request): Request {
    const token = this.session.accessToken();
    if (token) {
      request.headers.set('Authorization', `Bearer ${token}`);
    }
    return request;
  }
}
