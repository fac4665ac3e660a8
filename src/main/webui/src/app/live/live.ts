import { Injectable } from '@angular/core';
import { Change } from '../api/model';
import { Channel } from './channel';

/** Everything that happens in the company and that one may see. */
@Injectable({ providedIn: 'root' })
export class Live extends Channel<Change> {
  constructor() {
    super('company');
  }
}
