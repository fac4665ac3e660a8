import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { FormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { Task } from '../api/model';
import { Complaint } from '../ui/complaint';
import { Sending } from '../ui/form';
import { TextField } from '../ui/text-field';
import { Tasks } from './tasks';

/** A line to write down what is to be done. */
@Component({
  selector: 'ty-new-task',
  imports: [ReactiveFormsModule, MatButtonModule, Complaint, TextField],
  template: `
    <form [formGroup]="form" (ngSubmit)="create()">
      <ty-text-field [control]="form.controls.title" [label]="label()" name="title" />
      <button mat-flat-button type="submit" [disabled]="sending.busy()" i18n>Add</button>
    </form>
    <ty-complaint [text]="sending.complaint()" />
  `,
  styles: `
    form {
      display: flex;
      gap: 12px;
      align-items: start;
      margin: 8px 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewTask {
  private readonly tasks = inject(Tasks);

  readonly label = input.required<string>();
  readonly project = input.required<string>();
  /** The task of which it is to be a part. */
  readonly parent = input<string>();
  readonly created = output<Task>();

  protected readonly form = inject(FormBuilder).nonNullable.group({ title: ['', Validators.required] });
  protected readonly sending = new Sending(this.form);

  protected async create(): Promise<void> {
    await this.sending.send(async () => {
      const { title } = this.form.getRawValue();
      const task = await this.tasks.create({ title, project_id: this.project(), parent_id: this.parent() });
      this.form.reset();
      this.created.emit(task);
    });
  }
}
