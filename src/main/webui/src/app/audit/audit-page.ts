import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { ActivatedRoute, Router } from '@angular/router';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { AuditVerdict, Deed } from '../api/model';
import { Paged } from '../live/paged';
import { Complaint } from '../ui/complaint';
import { Doing } from '../ui/doing';
import { saveAs } from '../ui/save';
import { DeedList } from './deed-list';

const FIELDS = ['actor', 'action', 'subject', 'field', 'from', 'to'] as const;

type Chosen = Partial<Record<(typeof FIELDS)[number], string>>;

/** Everything that was done in the company, by what it was, and whether nobody has changed the record of it. */
@Component({
  selector: 'ty-audit-page',
  imports: [MatButtonModule, MatFormFieldModule, MatInputModule, Complaint, DeedList],
  template: `
    <div class="tools">
      <button mat-flat-button (click)="verify()" [disabled]="doing.busy()" i18n>Verify the trail</button>
      <button mat-stroked-button (click)="save('csv')" i18n>Save as CSV</button>
      <button mat-stroked-button (click)="save('ndjson')" i18n>Save as NDJSON</button>
    </div>
    <div role="status">
      @if (verdict(); as one) {
        @if (one.valid) {
          <p class="good" i18n>{{ checked() }} revisions were recomputed: nothing was changed, removed or added.</p>
          <p>
            <span i18n>The head of the chain, to be kept elsewhere:</span> <code>{{ one.head }}</code>
          </p>
        } @else {
          <p class="bad">
            <span i18n>Broken at revision {{ one.first_broken }}.</span> {{ one.problem }}
          </p>
        }
      }
    </div>
    <ty-complaint [text]="doing.complaint()" />
    <form class="tools" (submit)="$event.preventDefault()">
      @for (field of fields; track field) {
        <mat-form-field>
          <mat-label>{{ words[field] }}</mat-label>
          <input
            #box
            matInput
            [type]="field === 'from' || field === 'to' ? 'date' : 'text'"
            [name]="field"
            [value]="chosen()[field] ?? ''"
            (change)="choose(field, box.value)"
          />
        </mat-form-field>
      }
    </form>
    <ty-deed-list [deeds]="deeds" />
  `,
  styles: `
    .tools {
      display: flex;
      flex-wrap: wrap;
      gap: 12px;
      margin-bottom: 12px;
    }
    .good,
    .bad {
      padding: 8px 12px;
      border-radius: 8px;
      background: var(--mat-sys-secondary-container);
      color: var(--mat-sys-on-secondary-container);
    }
    .bad {
      background: var(--mat-sys-error-container);
      color: var(--mat-sys-on-error-container);
    }
    code {
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AuditPage {
  private readonly api = inject(Api).client;
  private readonly router = inject(Router);
  private readonly address = toSignal(inject(ActivatedRoute).queryParams, { initialValue: {} as Chosen });

  protected readonly fields = FIELDS;
  protected readonly words: Record<(typeof FIELDS)[number], string> = {
    actor: $localize`Who`,
    action: $localize`What`,
    subject: $localize`On what`,
    field: $localize`Field`,
    from: $localize`From`,
    to: $localize`Before`,
  };
  protected readonly chosen = computed<Chosen>(() =>
    Object.fromEntries(FIELDS.filter((field) => this.address()[field]).map((field) => [field, this.address()[field]])),
  );
  protected readonly deeds = new Paged<Chosen, Deed>(
    () => this.chosen(),
    (chosen, page) => answerOf(this.api.GET('/api/v1/audit', { params: { query: { ...chosen, ...page } } })),
  );
  protected readonly doing = new Doing();
  protected readonly verdict = signal<AuditVerdict | null>(null);
  protected readonly checked = signal(0);

  protected async choose(field: string, value: string): Promise<void> {
    await this.router.navigate([], { queryParams: { [field]: value || null }, queryParamsHandling: 'merge' });
  }

  // Each call looks at a part of a long trail and says where the next one begins.
  protected async verify(): Promise<void> {
    this.verdict.set(null);
    this.checked.set(0);
    await this.doing.try(async () => {
      let from: string | undefined;
      let verdict: AuditVerdict;
      do {
        verdict = await answerOf(this.api.GET('/api/v1/audit/verify', { params: { query: { from } } }));
        this.checked.update((checked) => checked + verdict.checked);
        from = verdict.next_from?.toString();
      } while (verdict.valid && from);
      this.verdict.set(verdict);
    });
  }

  protected async save(format: 'csv' | 'ndjson'): Promise<void> {
    const { from, to } = this.chosen();
    await this.doing.try(async () => {
      const params = { query: { format, from, to } };
      const content = await answerOf(this.api.GET('/api/v1/audit/export', { params, parseAs: 'blob' }));
      saveAs(content as unknown as Blob, `audit.${format}`);
    });
  }
}
