import { oneOf, string } from '../schema/language.js'
import { filled, withToken, type Provider } from './provider.js'

export const vertexai: Provider = {
  id: 'vertexai',
  label: 'Vertex AI',
  mark: 'Vx',
  withToken: {
    schema: withToken(
      {
        model: filled('model.path'),
        apiVersion: filled('vertex.apiVersion'),
        projectId: filled('vertex.projectId'),
        location: filled('vertex.location'),
        modelPath: string({ help: 'vertex.modelPath' }),
        publisher: oneOf(['GOOGLE'], { help: 'vertex.publisher' }),
      },
      ['model', 'apiVersion', 'projectId', 'location', 'publisher'],
      'provider.vertexai',
    ),
    modelField: 'model',
    hostField: 'location',
    defaultHost: (read) => {
      const location = read('location')
      return location === undefined ? null : `${location}-aiplatform.googleapis.com`
    },
    typeName: 'vertex-ai',
    placeholders: { model: 'gemini-2.0-flash', apiVersion: 'v1', projectId: 'my-project', location: 'us-central1' },
  },
}
