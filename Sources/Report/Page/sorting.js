// Tables sorted by their heads: numbers from the greatest down, texts from A on, and the other way
// round when asked again.

// The order of two values of one column.
export const compare = (one, other) =>
  typeof one === 'number' && typeof other === 'number'
    ? other - one : String(one).localeCompare(String(other));

const value = cell =>
  cell.dataset.value === undefined ? cell.textContent : Number(cell.dataset.value);

export const startSorting = () => {
  for (const head of document.querySelectorAll('.sortable th'))
    head.addEventListener('click', () => {
      const column = [...head.parentNode.children].indexOf(head);
      const body = head.closest('table').tBodies[0];
      const rows = [...body.rows].sort((one, other) =>
        compare(value(one.children[column]), value(other.children[column])));
      if (head.dataset.done) rows.reverse();
      head.dataset.done = head.dataset.done ? '' : '1';
      body.append(...rows);
    });
};
