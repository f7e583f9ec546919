import { MutationCache, QueryCache, QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { ConfigProvider, Spin } from 'antd'
import en from 'antd/locale/en_US'
import zh from 'antd/locale/zh_CN'
import { useState } from 'react'
import type { RunFilter } from '../api/manage'
import { RefusedError, getMe } from './client'
import { ConfirmPage } from './ConfirmPage'
import { DevicesPage } from './DevicesPage'
import { FailurePage } from './FailurePage'
import { Layout } from './Layout'
import { ReviewContext, type ReviewParts, useLanguage, useReview } from './parts'
import { ReplayPage } from './replay/ReplayPage'
import { RunListPage } from './RunListPage'
import { RunPage } from './RunPage'
import { SignInPage } from './SignInPage'
import { VoicePage } from './voice/VoicePage'

/** What was asked a moment ago is shown again at once, ms. */
const FRESH_MS = 10_000

const isSignedOut = (error: Error | null): boolean => error instanceof RefusedError && error.failure.status === 401

const newClient = (): QueryClient => {
  const client: QueryClient = new QueryClient({
    // A session that has run out shows at whatever is asked first: who is signed in is asked anew, and the door opens.
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (isSignedOut(error) && query.queryKey[0] !== 'me') void client.invalidateQueries({ queryKey: ['me'] })
      },
    }),
    mutationCache: new MutationCache({
      onError: (error) => {
        if (error instanceof RefusedError && error.failure.code === 'signed-out')
          void client.invalidateQueries({ queryKey: ['me'] })
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        // A refusal stays one; only no answer at all is worth asking again.
        retry: (count, error) => count < 2 && error instanceof RefusedError && error.failure.status === 0,
      },
    },
  })
  return client
}

/** Dark ink, safety green for what to do: the same as on the trainee's pages. */
const THEME = {
  token: {
    colorPrimary: '#12754a',
    colorLink: '#0f5ea8',
    colorTextBase: '#1d2a33',
    borderRadius: 8,
    controlHeight: 40,
    fontSize: 15,
    fontFamily: "'Muster Sans', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif",
  },
}

/** The managers' pages: signed in or not, the list of runs or one of them, devices, who wears a headset, voices. */
export function ReviewApp({ parts }: { parts: ReviewParts }) {
  const language = useLanguage()
  const [client] = useState(newClient)
  return (
    <ConfigProvider locale={language === 'en' ? en : zh} theme={THEME} button={{ autoInsertSpace: false }}>
      <QueryClientProvider client={client}>
        <ReviewContext value={parts}>
          <Pages />
        </ReviewContext>
      </QueryClientProvider>
    </ConfigProvider>
  )
}

function Pages() {
  const me = useQuery({ queryKey: ['me'], queryFn: ({ signal }) => getMe(signal) })
  const { view, run, replay } = useReview()
  // kept here, so that the way back from a run leads to the same list
  const [filter, setFilter] = useState<RunFilter>({})
  if (me.isPending) return <Spin fullscreen />
  if (isSignedOut(me.error)) return <SignInPage />
  if (me.error) return <FailurePage error={me.error} retry={() => void me.refetch()} />
  return (
    <Layout me={me.data}>
      {view === 'devices' && <DevicesPage me={me.data} />}
      {view === 'confirm' && <ConfirmPage />}
      {view === 'voice' && <VoicePage />}
      {view === 'runs' && run === null && <RunListPage filter={filter} choose={setFilter} />}
      {run !== null && !replay && <RunPage key={run} run={run} />}
      {run !== null && replay && <ReplayPage key={run} run={run} />}
    </Layout>
  )
}
