// A server component that renders a client component.
import { Assessment } from './assessment.jsx';

export default function Page() {
  return <Assessment />;
}
