import { useEffect, useState } from 'react';

/** A value as it was when it last stood still for so many milliseconds, and never longer ago than `atMost` of them. */
export function useSettled<Value>(value: Value, stillFor = 120, atMost = 600): Value {
  const [settled, setSettled] = useState({ value, at: 0 });

  useEffect(() => {
    if (settled.value === value) return undefined;
    const wait = Math.max(0, Math.min(stillFor, settled.at + atMost - performance.now()));
    const timer = setTimeout(() => {
      setSettled({ value, at: performance.now() });
    }, wait);
    return () => {
      clearTimeout(timer);
    };
  }, [value, settled, stillFor, atMost]);

  return settled.value;
}
