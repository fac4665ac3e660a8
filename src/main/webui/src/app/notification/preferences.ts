import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { components } from '../api/schema';
import { Fresh } from '../live/fresh';
import { Session } from '../session/session';
import { Complaint } from '../ui/complaint';
import { Doing } from '../ui/doing';
import { KIND_WORDS } from './kind-words';

type Choices = components['schemas']['NotificationPreferences'];
type Choice = components['schemas']['NotificationPreference'];
type Digest = components['schemas']['DigestChoice'];

/** Of what one is told, here and by mail, and how often one gets a summary; each choice is kept at once. */
@Component({
  selector: 'ty-preferences',
  imports: [DatePipe, FormsModule, MatCheckboxModule, MatFormFieldModule, MatSelectModule, Complaint],
  templateUrl: './preferences.html',
  styles: `
    table {
      border-collapse: collapse;
    }
    th,
    td {
      padding: 2px 16px 2px 0;
      text-align: left;
      font-weight: normal;
    }
    .digest {
      display: flex;
      flex-wrap: wrap;
      gap: 12px;
      margin-top: 12px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Preferences {
  private readonly api = inject(Api).client;
  private readonly session = inject(Session);

  protected readonly doing = new Doing();
  protected readonly known = new Fresh<string, Choices>(
    () => this.session.user()?.id,
    () => answerOf(this.api.GET('/api/v1/notification-preferences')),
  );
  protected readonly digest = computed<Digest>(
    () => this.known.value()?.digest ?? { frequency: 'none', weekday: 1, hour: 8, time_zone: null },
  );
  protected readonly words = KIND_WORDS;
  protected readonly hereWord = $localize`here`;
  protected readonly mailWord = $localize`by mail`;
  protected readonly hours = Array.from({ length: 24 }, (_, hour) => hour);
  protected readonly days = Array.from({ length: 7 }, (_, day) => ({
    number: day + 1,
    // The first of June 2026 is a Monday.
    date: `2026-06-0${day + 1}`,
  }));

  protected choose(choice: Choice, change: Partial<Choice>): Promise<void> {
    const preferences = this.known.value()!.preferences.map((one) => (one === choice ? { ...one, ...change } : one));
    return this.keep({ preferences });
  }

  protected chooseDigest(change: Partial<Digest>): Promise<void> {
    return this.keep({ digest: { ...this.digest(), ...change } });
  }

  protected async keep(change: Partial<Choices>): Promise<void> {
    const body = { ...this.known.value()!, ...change };
    this.known.show(body);
    await this.doing.try(async () =>
      this.known.show(await answerOf(this.api.PUT('/api/v1/notification-preferences', { body }))),
    );
    if (this.doing.complaint()) {
      await this.known.again();
    }
  }
}
