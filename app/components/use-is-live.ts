import { useEffect, useState } from 'react';

/** Whether scripts run: false in the document as it came and for its first drawing, so that both are the same. */
export function useIsLive(): boolean {
  const [isLive, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  return isLive;
}
