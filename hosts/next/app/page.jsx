// A server component that renders one of the client's.
import { Assessment } from './assessment.jsx';

export default function Page() {
  return <Assessment />;
}
