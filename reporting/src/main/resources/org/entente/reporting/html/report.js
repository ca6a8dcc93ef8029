(function () {
  'use strict';

  // The switch: shows what belongs to one scenario.
  const radios = [...document.querySelectorAll('input[name=scenario]')];
  const parts = [...document.querySelectorAll('[data-scenario]')];
  const status = document.getElementById('status');
  function show(name) {
    // Side by side, every part but the answers of single scenarios shows.
    for (const part of parts) {
      const isAnswer = part.closest('#answer') !== null;
      part.classList.toggle('off', part.dataset.scenario !== name && (name !== '' || isAnswer));
    }
  }
  if (radios.length > 1) {
    document.querySelector('.switch').hidden = false;
    radios[0].checked = true;
    show(radios[0].value);
    for (const radio of radios) {
      radio.addEventListener('change', () => {
        show(radio.value);
        status.textContent = 'Showing ' + (radio.value || 'all scenarios');
      });
    }
  }

  // Tables that sort: a button in each header; numbers by their value, upwards first for texts, downwards for numbers.
  function key(row, column) {
    const cell = row.cells[column];
    return cell.dataset.order === undefined ? cell.textContent.trim() : Number(cell.dataset.order);
  }
  function compare(a, b) {
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    return String(a).localeCompare(String(b), 'en', { numeric: true });
  }
  function sort(table, header) {
    const column = header.cellIndex;
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const numeric = rows.some((row) => typeof key(row, column) === 'number');
    const before = header.getAttribute('aria-sort');
    const down = before ? before === 'ascending' : numeric;
    rows.sort((a, b) => (down ? -1 : 1) * compare(key(a, column), key(b, column)));
    body.append(...rows);
    for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
    header.setAttribute('aria-sort', down ? 'descending' : 'ascending');
  }
  for (const table of document.querySelectorAll('table.sortable')) {
    for (const header of table.tHead.rows[0].cells) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...header.childNodes);
      header.append(button);
      button.addEventListener('click', () => sort(table, header));
    }
  }
})();
