/** The shape of the list of documents while it is made. */
export default function DocumentListLoading() {
  return (
    <div aria-busy className="documents-skel">
      <div className="skel" />
      <div className="skel" />
    </div>
  );
}
