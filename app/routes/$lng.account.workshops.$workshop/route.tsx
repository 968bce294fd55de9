import { Outlet } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import { useSendingBeforeLeaving } from '#app/features/questionnaire/components/use-sending-before-leaving.ts';
import styles from '#app/styles/workshop.css?url';

export const links = () => [{ rel: 'stylesheet', href: styles }];

export default function PagesOfOneWorkshop() {
  useSendingBeforeLeaving();
  return <Outlet />;
}

export const ErrorBoundary = PageError;
