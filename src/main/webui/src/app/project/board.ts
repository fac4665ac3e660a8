import { DragDropModule } from '@angular/cdk/drag-drop';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { STATUSES } from '../task/words';
import { BoardColumn } from './board-column';

/** The tasks of a project in a column for each status, to be dragged from one to the other. */
@Component({
  selector: 'ty-board',
  imports: [DragDropModule, BoardColumn],
  template: `
    <div cdkDropListGroup>
      @for (status of statuses; track status) {
        <ty-board-column [project]="project()" [status]="status" [mayMove]="mayMove()" />
      }
    </div>
  `,
  styles: `
    div {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 1fr));
      gap: 12px;
      margin-top: 16px;
    }
    @media (max-width: 720px) {
      div {
        grid-template-columns: 1fr;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Board {
  readonly project = input.required<string>();
  readonly mayMove = input.required<boolean>();

  protected readonly statuses = STATUSES;
}
