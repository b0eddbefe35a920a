// The program of the thread on which workbooks of former days are read.
import { serve } from '../platform/node/apart.ts';
import { readBook } from '../readers/legacy/work.ts';

void serve(readBook);
