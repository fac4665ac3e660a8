import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { Label } from '../api/model';
import { Session } from '../session/session';
import { Complaint } from '../ui/complaint';
import { Doing } from '../ui/doing';
import { Sending } from '../ui/form';
import { TextField } from '../ui/text-field';
import { Labels } from './labels';

/** The labels that tasks can have. */
@Component({
  selector: 'ty-label-list',
  imports: [ReactiveFormsModule, MatButtonModule, Complaint, TextField],
  template: `
    <h1 i18n>Labels</h1>
    <ul class="rows">
      @for (label of labels.all(); track label.id) {
        <li>
          <span class="dot" [style.background]="label.colour"></span>
          <span class="wide">{{ label.name }}</span>
          @if (session.isAdmin()) {
            <button mat-button (click)="remove(label)" i18n>Delete</button>
          }
        </li>
      } @empty {
        <li i18n>There is no label yet. They bring together what is alike in several projects.</li>
      }
    </ul>
    <form class="page" [formGroup]="form" (ngSubmit)="create()">
      <ty-text-field [control]="form.controls.name" label="New label" i18n-label name="name" />
      <label><span i18n>Colour</span> <input type="color" formControlName="colour" /></label>
      <ty-complaint [text]="sending.complaint() || doing.complaint() || labels.complaint()" />
      <button mat-flat-button type="submit" [disabled]="sending.busy()" i18n>Add</button>
    </form>
  `,
  styles: `
    .dot {
      width: 14px;
      height: 14px;
      border-radius: 50%;
    }
    label {
      display: flex;
      align-items: center;
      gap: 12px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LabelList {
  protected readonly labels = inject(Labels);
  protected readonly session = inject(Session);

  protected readonly form = inject(FormBuilder).nonNullable.group({
    name: ['', Validators.required],
    colour: ['#3f6fb5'],
  });
  protected readonly sending = new Sending(this.form);
  protected readonly doing = new Doing();

  protected async create(): Promise<void> {
    await this.sending.send(async () => {
      const { name, colour } = this.form.getRawValue();
      await this.labels.create(name, colour);
      this.form.reset();
    });
  }

  protected remove(label: Label): Promise<boolean> {
    return this.doing.try(() => this.labels.remove(label));
  }
}
