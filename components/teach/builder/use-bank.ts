'use client';

import { useRef, useState } from 'react';
import type { BankAccess, BankFilter, BankPage } from './question-bank';
import { everything } from './question-bank';

type State = 'ready' | 'loading' | 'failed';

/** The list under the filters. Answers that come back out of order are dropped; a failure keeps what is shown. */
export function useBank(search: BankAccess['search'], first: BankPage) {
  const [filter, setFilter] = useState<BankFilter>(everything);
  const [page, setPage] = useState(first);
  const [state, setState] = useState<State>('ready');
  const latest = useRef(0);

  async function load(wanted: BankFilter, shown: BankPage['questions']) {
    latest.current += 1;
    const ticket = latest.current;
    setState('loading');
    const found = await search(wanted, shown.length).catch(() => null);
    if (ticket !== latest.current) return;
    if (found) setPage({ total: found.total, questions: [...shown, ...found.questions] });
    setState(found ? 'ready' : 'failed');
  }

  return {
    filter,
    page,
    state,
    narrow(change: Partial<BankFilter>) {
      const next = { ...filter, ...change };
      setFilter(next);
      return load(next, []);
    },
    more: () => load(filter, page.questions),
    retry: () => load(filter, []),
  };
}
